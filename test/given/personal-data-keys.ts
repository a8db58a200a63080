/** What PERSONAL_DATA_KEYS says in tests. */
export const testKeys = `test:${Buffer.alloc(32, 'a key for tests only').toString('base64')}`;
