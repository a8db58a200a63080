import pg from 'pg';

/** Every statement this process sends while the work runs, of those that concern people and signing in. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { query } = pg.Client.prototype;
  const texts: string[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...args: [{ text?: string } | string]) {
    const [first] = args;
    texts.push(typeof first === 'string' ? first : (first.text ?? ''));
    return (query as (...all: unknown[]) => never).apply(this, args);
  } as never;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return texts.filter((text) => /\b(session|membership|person|sign_in_\w+|take_from_limit|pg_notify|audit_entry)\b/u.test(text));
}
