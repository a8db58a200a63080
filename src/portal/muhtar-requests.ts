/** The application whose cases this portal opens and shows, and the process that answers them. */
export const APPLICATION = 'muhtar';
export const PROCESS = 'muhtar-talep';
/** 2026-MUH-000123. */
export const PREFIX = 'MUH';

/** What the diagram's `durum` says, and the three lists of Talep Sorgulama; before it says anything a request waits. */
export const LISTS = { Bekleyen: 'bekleyen', Yönlendirilen: 'yonlendirilen', Sonuçlanan: 'sonuclanan' } as const;
export type List = (typeof LISTS)[keyof typeof LISTS];

export function listOf(status: string | null): List {
  return Object.entries(LISTS).find(([said]) => said === status)?.[1] ?? 'bekleyen';
}
