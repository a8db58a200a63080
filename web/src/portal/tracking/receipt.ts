/** Where the paper is. */
export const receiptOf = (key: string): string => `/api/portal/talepler/${key}/alindi-belgesi`;
