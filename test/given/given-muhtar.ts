import type { People } from '../../src/identity/people/index.js';
import type { Platform } from '../../src/platform/index.js';

interface Muhtar {
  readonly tckn: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly phone: string;
}

/** Registers somebody as muhtar in Havsa, and answers who they are. */
export function registerMuhtar({ platform, people }: { readonly platform: Platform; readonly people: People }, muhtar: Muhtar): Promise<string> {
  return platform.database.transaction(async (tx) => {
    const id = await people.add(tx, 'system', muhtar);
    await people.registerMuhtar(tx, 'system', { id, il: 22, ilce: 'HAVSA', mahalle: 'YENİ', address: 'Gül Sokağı 5', activeFrom: '2024-04-01' });
    return id;
  });
}
