import { Readable } from 'node:stream';
import type { Actor } from '../../permissions/index.js';

/** What waits to be read by one browser may be so much; who does not read is let go. */
const MOST_WAITING_BYTES = 256 * 1024;

export interface Told {
  readonly event: string;
  readonly data: unknown;
  /** Where a tab that was cut off goes on. */
  readonly id?: string;
}

/** One open tab: its stream, and who stands behind it. */
export class Tab {
  readonly stream = new Readable({ read: () => undefined, highWaterMark: MOST_WAITING_BYTES });

  private isEnded = false;

  constructor(readonly id: string, public actor: Actor) {}

  tell({ event, data, id }: Told): void {
    this.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps proxies from thinking that nobody is there. */
  beat(): void {
    this.write(': \n\n');
  }

  /** How long the browser waits before it comes again: not all at the same moment. */
  begin(): void {
    this.write(`retry: ${1_000 + Math.floor(Math.random() * 4_000)}\n\n`);
  }

  /** `over`: it need not come again. */
  end(why?: 'over'): void {
    if (this.isEnded) return;
    if (why) this.tell({ event: why, data: {} });
    this.isEnded = true;
    this.stream.push(null);
  }

  private write(text: string): void {
    if (this.isEnded || this.stream.destroyed) return;
    if (this.stream.readableLength > MOST_WAITING_BYTES) this.stream.destroy();
    else this.stream.push(text);
  }
}
