import { Refusal } from '../platform/index.js';

interface Room {
  /** What one process handles at a time, and what one person of it: nobody keeps everybody else waiting. */
  readonly atOnce: number;
  readonly ofOne: number;
}

/** A slow line holds its place for minutes and costs little. */
export const RECEIVING: Room = { atOnce: 96, ofOne: 16 };
/** Unpacking and storing costs much, and is done in a moment. */
export const CHECKING: Room = { atOnce: 8, ofOne: 4 };

const MOST_WAITING = 5_000;
const PATIENCE_MS = 120_000;

interface Waiting {
  readonly personId: string;
  readonly begin: () => void;
}

/** Uploads wait here before a byte of them is read, and again before they are looked through: many at once take no more memory than some. */
export class Turns {
  private readonly busy = new Map<string, number>();
  private readonly waiting = new Set<Waiting>();
  private running = 0;

  constructor(private readonly room: Room) {}

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
      if (this.running >= this.room.atOnce) return;
      if ((this.busy.get(waiting.personId) ?? 0) >= this.room.ofOne) continue;
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
