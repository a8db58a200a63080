import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

type Past = paths['/api/kurum/sablonlar/{key}/gecmis']['get']['responses']['200']['content']['application/json']['versions'][number];
type Language = Past['language'];
type Texts = Readonly<Partial<Record<Language, Past>>>;

/** The texts of one channel as they were written together. */
export interface Version extends Pick<Past, 'channel' | 'changedAt' | 'changedBy' | 'changedByName'> {
  readonly number: number;
  readonly texts: Texts;
  /** Those they replaced; none for the first. */
  readonly before: Texts;
  readonly isCurrent: boolean;
  /** The number of the channel's newest version, as it was read. */
  readonly newest: number;
}

export const historyQuery = (key: string) => queryOptions({
  queryKey: ['templates', 'history', key], staleTime: 0,
  queryFn: async () => (await answerOf(api.GET('/api/kurum/sablonlar/{key}/gecmis', { params: { path: { key } } }))).versions,
});

/** Both languages of a channel change together: a version is both, the latest change first. */
export function versionsOf(past: readonly Past[]): Version[] {
  const textsOf = (channel: Past['channel'], number: number): Texts => Object.fromEntries(past.filter((text) => text.channel === channel && text.version === number).map((text) => [text.language, text]));
  const newestOf = (channel: Past['channel']): number => Math.max(...past.filter((text) => text.channel === channel).map(({ version }) => version));
  const firsts = past.filter(({ channel, version }, place) => past.findIndex((text) => text.channel === channel && text.version === version) === place);
  return firsts.map(({ channel, version: number, changedAt, changedBy, changedByName }) => {
    const newest = newestOf(channel);
    return { channel, number, changedAt, changedBy, changedByName, newest, isCurrent: number === newest, texts: textsOf(channel, number), before: textsOf(channel, number - 1) };
  }).toSorted((one, other) => Date.parse(other.changedAt) - Date.parse(one.changedAt) || other.number - one.number);
}

/** The old words as a new version; refused when somebody wrote another one since they were read. */
export async function restoreVersion(key: string, { channel, newest, texts }: Version): Promise<void> {
  const wording = (language: Language) => ({ subject: texts[language]?.subject ?? null, body: texts[language]?.body ?? '' });
  await api.PUT('/api/kurum/sablonlar/{key}', { params: { path: { key } }, body: { channel, version: newest, texts: { tr: wording('tr'), en: wording('en') } } });
}
