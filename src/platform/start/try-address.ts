import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from './config.js';

/** Rejects when nobody can listen there: said before a database is started and anything is deployed. */
export async function tryAddress({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
