import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { eventually } from './eventually.js';

export interface FreshRedis {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Whether Redis can be tried here; where nothing may be skipped its absence is an error. */
export function hasRedis(): boolean {
  const isThere = spawnSync('redis-server', ['--version']).status === 0;
  if (!isThere && process.env['ALLOW_SKIPS'] === '0') throw new Error('redis-server is missing, and nothing may be skipped here.');
  return isThere;
}

/** Runs a server that does not watch its parent: it is killed, and its folder removed, when our end of the pipe closes, however we died. */
const KEEPER = 'folder=$1; shift; "$@" </dev/null & server=$!; read -r _; kill -9 $server; wait $server 2>/dev/null; rm -rf "$folder"';

/** A Redis of the test's own; it does not outlive the test, even one that is killed. */
export async function freshRedis(...settings: string[]): Promise<FreshRedis> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'talepakis-redis-'));
  const port = await freePort();
  const command = ['redis-server', '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder, ...settings];
  const keeper = spawn('sh', ['-c', KEEPER, 'keeper', folder, ...command], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  keeper.unref();
  (keeper.stdin as Socket).unref();
  const stop = async (): Promise<void> => {
    keeper.ref();
    const ended = once(keeper, 'exit');
    keeper.stdin.end();
    await ended;
  };
  try {
    await eventually(() => answersAt(port));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `redis://127.0.0.1:${port}`, stop };
}

/** Any answer will do: one that asks for a password is up as well. */
async function answersAt(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.write('PING\r\n');
  try {
    await once(socket, 'data');
  } finally {
    socket.destroy();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
