import { CannotStart } from '../cannot-start.js';
import { SteadyClient } from './steady-client.js';

/** PostgreSQL 14, as the server counts. */
const OLDEST = 140_000;
const PATIENCE_MS = 5_000;

/** Resolves when a database we can work on is at the address of DATABASE_URL; else says in plain words what is wrong, never the password. */
export async function reachDatabase(url: string, oldest = OLDEST): Promise<void> {
  const client = new SteadyClient({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; name: string; encoding: string }>(
      `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name, current_setting('server_encoding') AS encoding`,
    );
    const complaint = rows[0] && complaintAbout(rows[0], oldest);
    if (complaint) throw new CannotStart(complaint);
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(sentenceOf(error as NodeJS.ErrnoException), { cause: error });
  } finally {
    await client.end().catch(() => undefined); // it may never have been connected
  }
}

function complaintAbout({ number, name, encoding }: { number: number; name: string; encoding: string }, oldest: number): string | undefined {
  if (number < oldest) return `The server of DATABASE_URL is PostgreSQL ${name}; TalepAkış needs ${Math.floor(oldest / 10_000)} or newer.`;
  if (encoding !== 'UTF8') return `The database of DATABASE_URL is encoded in ${encoding}; TalepAkış needs one in UTF8.`;
  return undefined;
}

function sentenceOf({ code, message, hostname }: NodeJS.ErrnoException & { hostname?: string }): string {
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The machine ${hostname ?? ''} of DATABASE_URL is not known.`;
    case '28P01':
    case '28000':
      return 'The database of DATABASE_URL refuses its user or password.';
    case '3D000':
      return `The database of DATABASE_URL is not there: ${message}.`;
    case '57P03':
      return 'The server of DATABASE_URL is starting or stopping just now. Start again in a moment.';
    case '53300':
      return 'The server of DATABASE_URL has no connection left for us.';
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'The database of DATABASE_URL does not answer.';
    default:
      return message.includes('timeout') ? 'The database of DATABASE_URL does not answer.' : `The database of DATABASE_URL cannot be used: ${message}`;
  }
}
