import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from './free-port.mjs';

/** The address of a Redis of this run's own; undefined where there is no redis-server. */
export async function startRedis(place) {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = await freePort();
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', await place.folder()], { stdio: 'ignore' });
  place.onLeaving(async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
  });
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 20, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
  return `redis://127.0.0.1:${port}`;
}
