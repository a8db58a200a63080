import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What scanners find in order to be tried out. */
export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

export interface FakeClamd {
  readonly url: string;
  /** How many files it has looked at. */
  readonly seen: () => number;
  /** Nobody is there any more, on a port that stays its own. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

/** Speaks clamd's INSTREAM as its manual has it, and finds the test file of EICAR. */
export async function fakeClamd(): Promise<FakeClamd> {
  let [seen, port] = [0, 0];
  let server: Server;
  const sockets = new Set<Socket>();
  const up = async (): Promise<void> => {
    server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      void answer(socket).then((isWhole) => { if (isWhole) seen += 1; });
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  };
  const down = async (): Promise<void> => {
    server.close();
    for (const socket of sockets) socket.destroy();
    await once(server, 'close');
  };
  await up();
  return { url: `tcp://127.0.0.1:${port}`, seen: () => seen, down, up };
}

async function answer(socket: Socket): Promise<boolean> {
  let waiting = Buffer.alloc(0);
  let text = '';
  let isBegun = false;
  try {
    for await (const piece of socket.iterator({ destroyOnReturn: false })) {
      waiting = Buffer.concat([waiting, piece as Buffer]);
      if (!isBegun && waiting.length >= 10) [isBegun, waiting] = [true, waiting.subarray(10)];
      while (isBegun && waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32BE(0)) {
        const length = waiting.readUInt32BE(0);
        if (length === 0) return Boolean(socket.end(text.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'));
        text += waiting.toString('latin1', 4, 4 + length);
        waiting = waiting.subarray(4 + length);
      }
    }
  } catch {
    return false; // cut off: it has not looked
  }
  return false;
}
