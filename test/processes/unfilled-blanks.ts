import type pg from 'pg';
import type { CompiledProcess } from '../../src/runtime/index.js';

/** Of all messages a diagram sends, the blanks of their texts that nothing fills, and the texts that no admin keeps. */
export async function unfilledBlanks(client: pg.Client, process: CompiledProcess): Promise<string[]> {
  const { rows } = await client.query<{ key: string; placeholders: string[] }>('SELECT key, placeholders FROM message_kind');
  const blanks = new Map(rows.map(({ key, placeholders }) => [key, placeholders]));
  const jobs = [...process.elements.values()].filter(({ zeebe }) => zeebe.job?.type === 'bildirim-gonder');
  return jobs.flatMap(({ id, zeebe }) => {
    const given = ['ad', 'adres', ...(zeebe.inputs.find(({ target }) => target === 'degerler')?.source.match(/\w+(?=: )/g) ?? [])];
    return (blanks.get(zeebe.headers['mesaj'] ?? '') ?? ['the text itself']).filter((blank) => !given.includes(blank)).map((blank) => `${id}: ${blank}`);
  });
}
