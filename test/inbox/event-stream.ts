import type { House } from '../permissions/house.js';
import { Sessions, type ActsAs } from '../../src/identity/sessions/sessions.js';

export interface Heard {
  readonly event: string;
  readonly id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A tab as a browser has it: what it was told, in order. */
export class EventStream {
  readonly heard: Heard[] = [];
  isOver = false;

  private constructor(readonly status: number, private readonly leaving: AbortController) {}

  static async open(url: string, headers: Readonly<Record<string, string>>): Promise<EventStream> {
    const leaving = new AbortController();
    const answer = await fetch(url, { headers, signal: leaving.signal });
    const stream = new EventStream(answer.status, leaving);
    void stream.read(answer).catch(() => undefined).finally(() => (stream.isOver = true));
    return stream;
  }

  /** What it was told of this kind. */
  of(event: string): Heard[] {
    return this.heard.filter((one) => one.event === event);
  }

  close(): void {
    this.leaving.abort();
  }

  private async read({ body }: Response): Promise<void> {
    let text = '';
    for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk).toString();
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        this.take(text.slice(0, end));
        text = text.slice(end + 2);
      }
    }
  }

  private take(block: string): void {
    const field = (name: string): string | null => block.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
    const event = field('event');
    if (event) this.heard.push({ event, id: field('id'), data: JSON.parse(field('data') ?? '{}') as Heard['data'] });
  }
}

/** A browser's cookie of somebody who is signed in. */
export async function cookieOf({ app, platform }: House, personId: string, actsAs: ActsAs = 'staff'): Promise<string> {
  const token = await platform.database.transaction((tx) => app.get(Sessions).open(tx, { personId, signedInBy: 'e-devlet', actsAs, browser: 'test', before: null }));
  return `oturum=${token}`;
}
