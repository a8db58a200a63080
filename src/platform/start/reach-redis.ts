import { Redis } from 'ioredis';
import { CannotStart } from '../cannot-start.js';

const PATIENCE_MS = 5_000;

/** Resolves when Redis answers at the address of REDIS_URL; else says in plain words what is wrong, never the password. Later it may come and go. */
export async function reachRedis(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, connectTimeout: PATIENCE_MS, maxRetriesPerRequest: 0, retryStrategy: () => null });
  let told: NodeJS.ErrnoException | undefined;
  client.on('error', (error: NodeJS.ErrnoException) => (told ??= error));
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS)));
  try {
    await Promise.race([client.connect().then(() => client.ping()), tooLong]);
  } catch (error) {
    throw new CannotStart(sentenceOf(told ?? (error as NodeJS.ErrnoException)), { cause: error });
  } finally {
    clearTimeout(timer);
    client.disconnect();
  }
}

function sentenceOf({ code, message, hostname }: NodeJS.ErrnoException & { hostname?: string }): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `The machine ${hostname ?? ''} of REDIS_URL is not known.`;
  if (/^(WRONGPASS|NOAUTH|NOPERM|ERR (AUTH|invalid password))/.test(message)) return 'The Redis of REDIS_URL refuses its user or password.';
  return 'The Redis of REDIS_URL does not answer.';
}
