import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { Caller } from './caller.js';
import { troubleOf } from './http-answer.js';
import { OutsideFailure, Trouble } from './outside-failure.js';
import type { ScannerSettings } from './settings.js';

/** `unavailable`: nobody has looked; the file stays unseen until somebody has. */
export type ScanVerdict = 'clean' | 'infected' | 'unavailable';

const MOST_ANSWER = 4096;

/** The virus scanner, spoken to over its own protocol. */
export class Scanner {
  constructor(
    private readonly caller: Caller,
    private readonly settings: ScannerSettings | undefined,
  ) {}

  get isConfigured(): boolean {
    return this.settings !== undefined;
  }

  /** Streams the content through, a piece at a time; the stream is used up or destroyed afterwards, whatever the verdict. */
  async scan(content: Readable): Promise<ScanVerdict> {
    try {
      return await this.caller.call({ operation: 'scan', isRepeatable: false, run: (signal) => this.ask(content, signal) });
    } catch (error) {
      if (error instanceof OutsideFailure) return 'unavailable';
      throw error;
    } finally {
      content.destroy();
    }
  }

  private async ask(content: Readable, signal: AbortSignal): Promise<ScanVerdict> {
    const { host = '', port = 0 } = this.settings ?? {};
    const socket = connect({ host, port, signal });
    let unreadable: unknown;
    content.once('error', (error) => { unreadable = error; });
    try {
      await once(socket, 'connect', { signal });
      socket.on('error', () => undefined); // whoever reads or writes is told; between two of them nobody listens
      const answer = answerOf(socket);
      await Promise.race([stream(content, socket, signal), answer]); // it hangs up on a file that is too large for it
      return verdictIn(await answer);
    } catch (error) {
      if (unreadable) throw unreadable; // our file, not their fault
      throw error instanceof Trouble ? error : troubleOf(error, signal);
    } finally {
      socket.destroy();
    }
  }
}

async function stream(content: Readable, socket: Socket, signal: AbortSignal): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of content) {
    const bytes = piece as Buffer;
    if (bytes.length === 0) continue; // would say that this was all
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    socket.write(length);
    if (!socket.write(bytes)) await once(socket, 'drain', { signal });
  }
  socket.write(Buffer.alloc(4));
}

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const piece of socket) {
    text += String(piece);
    if (text.includes('\0') || text.length > MOST_ANSWER) break;
  }
  return text.split('\0')[0] ?? '';
}

function verdictIn(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(answer)) return 'infected';
  throw new Trouble(answer === '' ? 'down' : 'wrong', answer === '' ? 'hung-up' : 'no-verdict');
}
