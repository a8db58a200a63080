import { useUrl } from '../../kurum/desk/use-url.js';
import type { Sieve } from '../queries.js';

type Words<Name extends keyof Sieve> = Readonly<Record<string, NonNullable<Sieve[Name]>>>;

/** The address speaks Turkish, the server's lists do not. */
const LISTS: Words<'list'> = { gorevlerim: 'mine', ekip: 'team', ikisi: 'both', baslatilan: 'started', yonetim: 'managed', tamamlanan: 'done' };
const STATES: Words<'state'> = { acik: 'OPEN', tamamlandi: 'COMPLETED', kapandi: 'CANCELED' };
const DUES: Words<'due'> = { gecti: 'overdue', yakinda: 'soon' };
const PRIORITIES: Words<'priority'> = { yuksek: 'high', normal: 'normal', dusuk: 'low' };
const SPANS: Words<'opened'> = { gun: 'day', hafta: 'week', ay: 'month', 'uc-ay': 'quarter' };
const SORTS: Words<'sort'> = { sure: 'due', oncelik: 'priority' };

export const CHOICES = { liste: LISTS, durum: STATES, sure: DUES, oncelik: PRIORITIES, gelis: SPANS, sirala: SORTS } as const;
export type Filter = keyof typeof CHOICES;

const SERVER_NAMES = { liste: 'list', durum: 'state', sure: 'due', oncelik: 'priority', gelis: 'opened', sirala: 'sort' } as const;
const FILTERS = Object.keys(CHOICES) as Filter[];

/** The list as it stands in the address; without a word, the team's and one's own. */
export type Search = Readonly<Partial<Record<Filter | 'ara' | 'surec' | 'gorev', string>>>;

export function sieveOf(asked: Search): Sieve {
  const chosen = FILTERS.flatMap((filter) => {
    const value = CHOICES[filter][asked[filter] ?? ''];
    return value === undefined ? [] : [[SERVER_NAMES[filter], value]];
  });
  return { list: 'both', ...Object.fromEntries(chosen), ...(asked.ara ? { words: asked.ara } : {}), ...(asked.surec ? { application: asked.surec } : {}) };
}

/** The way back: what a kept view has in the address. */
export function searchOf(sieve: Sieve): Search {
  const words = FILTERS.flatMap((filter) => {
    const found = Object.entries(CHOICES[filter]).find(([, value]) => value === sieve[SERVER_NAMES[filter]]);
    return found && found[0] !== 'ikisi' ? [[filter, found[0]]] : [];
  });
  return { ...Object.fromEntries(words), ...(sieve.words ? { ara: sieve.words } : {}), ...(sieve.application ? { surec: sieve.application } : {}) };
}

const withoutTask = (search: Search): Search => Object.fromEntries(Object.entries(search).filter(([name]) => name !== 'gorev'));

/** Whether both show the same list. */
export const isSameList = (one: Search, other: Search): boolean => JSON.stringify(sorted(sieveOf(withoutTask(one)))) === JSON.stringify(sorted(sieveOf(withoutTask(other))));

const sorted = (sieve: Sieve): unknown => Object.entries(sieve).sort(([one], [other]) => (one < other ? -1 : 1));

/** The router writes figures plainly, and texts of figures in quotation marks. */
export const inAddress = (key: string): string | number => (key.length <= 15 ? Number(key) : key);

export function useAsked() {
  const { asked, ask } = useUrl();
  const search: Search = asked;
  return {
    search, ask, list: withoutTask(search), taskKey: /^\d{1,18}$/.test(search.gorev ?? '') ? search.gorev : undefined,
    openTask: (key: string | undefined) => ask({ gorev: key }),
  };
}
