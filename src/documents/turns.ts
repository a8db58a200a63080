import { Refusal } from '../platform/index.js';

/** What one process handles at a time, and what one person of it: nobody keeps everybody else waiting. */
const AT_ONCE = 48;
const AT_ONCE_OF_ONE = 16;
const MOST_WAITING = 5_000;
const PATIENCE_MS = 120_000;

interface Waiting {
  readonly personId: string;
  readonly begin: () => void;
}

/** Uploads wait here before a byte of them is read, so that many at once take no more memory than some. */
export class Turns {
  private readonly busy = new Map<string, number>();
  private readonly waiting = new Set<Waiting>();
  private running = 0;

  /** Does the work when it is its turn; gives up when the asker has, or after two minutes. */
  async take<T>(personId: string, gone: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.turn(personId, gone);
    try {
      return await work();
    } finally {
      this.count(personId, -1);
      this.letIn();
    }
  }

  private turn(personId: string, gone: AbortSignal): Promise<void> {
    if (this.waiting.size >= MOST_WAITING) throw new Refusal('NOT_READY');
    return new Promise((resolve, reject) => {
      const over = AbortSignal.any([gone, AbortSignal.timeout(PATIENCE_MS)]);
      const leave = (): void => {
        this.waiting.delete(waiting);
        reject(new Refusal(gone.aborted ? 'DOCUMENT_UPLOAD_BROKEN' : 'NOT_READY'));
      };
      const begin = (): void => {
        over.removeEventListener('abort', leave);
        resolve();
      };
      const waiting = { personId, begin };
      if (over.aborted) return leave();
      over.addEventListener('abort', leave, { once: true });
      this.waiting.add(waiting);
      this.letIn();
    });
  }

  private letIn(): void {
    for (const waiting of this.waiting) {
      if (this.running >= AT_ONCE) return;
      if ((this.busy.get(waiting.personId) ?? 0) >= AT_ONCE_OF_ONE) continue;
      this.waiting.delete(waiting);
      this.count(waiting.personId, 1);
      waiting.begin();
    }
  }

  private count(personId: string, change: 1 | -1): void {
    const now = (this.busy.get(personId) ?? 0) + change;
    this.running += change;
    if (now === 0) this.busy.delete(personId);
    else this.busy.set(personId, now);
  }
}
