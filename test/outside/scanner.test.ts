import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { outsideWith, type GivenOutside } from './given-outside.js';

let server: Server;
afterEach(() => { server.close(); });

/** Speaks clamd's INSTREAM as its manual has it, up to the size it takes. */
async function clamd({ sizeLimit = 1e9, answer }: { sizeLimit?: number; answer?: string } = {}): Promise<GivenOutside> {
  const listen = (socket: Socket): void => {
    socket.on('error', () => undefined);
    let waiting = Buffer.alloc(0);
    let content = Buffer.alloc(0);
    let isBegun = false;
    socket.on('data', (piece) => {
      waiting = Buffer.concat([waiting, piece as Buffer]);
      if (!isBegun && waiting.length >= 10) {
        if (String(waiting.subarray(0, 10)) !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0');
        waiting = waiting.subarray(10);
        isBegun = true;
      }
      while (isBegun && waiting.length >= 4) {
        const length = waiting.readUInt32BE(0);
        if (length === 0) return void socket.end(answer ?? (content.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'));
        if (waiting.length < 4 + length) return undefined;
        content = Buffer.concat([content, waiting.subarray(4, 4 + length)]);
        waiting = waiting.subarray(4 + length);
        if (content.length > sizeLimit) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
      return undefined;
    });
  };
  server = createServer(listen).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return outsideWith({ CLAMD_URL: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, CLAMD_TIMEOUT_MS: '20000' });
}

const stateOf = ({ outside }: GivenOutside): unknown => outside.health.states().find(({ system }) => system === 'clamd')?.lastFailure;

describe('scanning a file', () => {
  it('finds it clean, whatever the size of its pieces', async () => {
    const { outside } = await clamd();
    const pieces = [Buffer.alloc(0), Buffer.alloc(1_000_000, 'a'), Buffer.alloc(0), Buffer.from('end')];

    await expect(outside.scanner.scan(Readable.from(pieces))).resolves.toBe('clean');
  });

  it('finds what the scanner knows, also where a piece follows an empty one', async () => {
    const { outside } = await clamd();

    await expect(outside.scanner.scan(Readable.from([Buffer.from('a'), Buffer.alloc(0), Buffer.from('EICAR')]))).resolves.toBe('infected');
  });

  it('has not looked when the scanner gives up on a large file', async () => {
    const given = await clamd({ sizeLimit: 1_000_000 });
    const content = Readable.from(Array.from({ length: 200 }, () => Buffer.alloc(100_000)));

    await expect(given.outside.scanner.scan(content)).resolves.toBe('unavailable');
    expect(content.destroyed).toBe(true);
  });

  it.each([['stream: maybe\0', 'wrong'], ['', 'down']])('has not looked when the scanner answers "%s"', async (answer, kind) => {
    const given = await clamd({ answer });

    await expect(given.outside.scanner.scan(Readable.from([Buffer.from('a')]))).resolves.toBe('unavailable');
    expect(stateOf(given)).toBe(kind);
  });

  it('has not looked when nobody is there, or none is used', async () => {
    const given = await clamd();
    server.close();

    await expect(given.outside.scanner.scan(Readable.from([Buffer.from('a')]))).resolves.toBe('unavailable');
    const { scanner } = outsideWith({}).outside;
    expect(scanner.isConfigured).toBe(false);
    await expect(scanner.scan(Readable.from([Buffer.from('a')]))).resolves.toBe('unavailable');
  });

  it('fails, and blames no scanner, when the file itself cannot be read', async () => {
    const given = await clamd();
    const broken = new Readable({ read() { this.destroy(Object.assign(new Error('the disk is gone'), { code: 'EIO' })); } });

    await expect(given.outside.scanner.scan(broken)).rejects.toThrow('the disk is gone');
    expect(stateOf(given)).toBeUndefined();
  });
});
