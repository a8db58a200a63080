import { createHmac } from 'node:crypto';
import type { Database } from '../database/index.js';
import type { Logger } from '../logger.js';
import { decrypt, encrypt } from './authenticated.js';
import { activateNextKey, addNextKey, CHANNEL, dataKeys, keyOfKind, lockDataKeys, unwrap, type DataKeyRow, type Purpose } from './data-keys.js';
import type { KeyRing } from './key-ring.js';
import { SealBroken } from './seal-broken.js';

interface KnownKey {
  readonly row: DataKeyRow;
  readonly key: Buffer;
  readonly ofKind: Map<string, Buffer>;
}

interface PersonalDataParts {
  readonly database: Database;
  readonly ring: KeyRing;
  readonly logger: Logger;
}

const VERSION = 1;
/** Version, and the number of the key. */
const HEAD_BYTES = 5;
const LOOK_MS = 60_000;

/** Seals and opens what belongs to a person, and hashes it for search; keys are known beforehand, so nothing here waits. */
export class PersonalData {
  private known = new Map<number, KnownKey>();
  private stopListening = (): void => undefined;
  private looking: NodeJS.Timeout | undefined;
  private loading = Promise.resolve();

  private constructor(private readonly parts: PersonalDataParts) {}

  /** Makes the first keys of a new database; throws in plain words when the ring does not fit this one. */
  static async open(parts: PersonalDataParts): Promise<PersonalData> {
    const opened = new PersonalData(parts);
    await parts.database.transaction(async (tx) => {
      if ((await lockDataKeys(tx)).length > 0) return;
      for (const purpose of ['seal', 'hash'] as const) {
        await addNextKey(tx, parts.ring, purpose);
        await activateNextKey(tx, parts.ring, purpose);
      }
    });
    opened.stopListening = await parts.database.listen(CHANNEL, () => void opened.lookAgain());
    await opened.refresh();
    opened.looking = setInterval(() => void opened.lookAgain(), LOOK_MS).unref();
    return opened;
  }

  /** Opens only with the same context: name the column and the row, as in `person.tckn/17`. */
  seal(text: string, context: string): Buffer {
    const { row, key } = this.current('seal');
    const head = headOf(row.id);
    return Buffer.concat([head, encrypt(key, Buffer.from(text), boundTo(head, context))]);
  }

  /** The text; throws `SealBroken` for anything that `seal` did not make in this context. */
  open(sealed: Buffer, context: string): string {
    const known = sealed.length > HEAD_BYTES && sealed[0] === VERSION ? this.known.get(sealed.readUInt32BE(1)) : undefined;
    if (known?.row.purpose !== 'seal') throw new SealBroken(context);
    const clear = decrypt(known.key, sealed.subarray(HEAD_BYTES), boundTo(sealed.subarray(0, HEAD_BYTES), context));
    if (!clear) throw new SealBroken(context);
    return clear.toString();
  }

  /** What a row stores beside the seal: equal for equal texts of one kind. Bring the text into its one form first. */
  hash(kind: string, text: string): Buffer {
    return hashed(this.current('hash'), kind, text);
  }

  /** What a search compares with (`= ANY`): every hash the text may be stored under, while the hash key changes and after. */
  hashes(kind: string, text: string): Buffer[] {
    return [...this.known.values()].filter(({ row }) => row.purpose === 'hash').map((known) => hashed(known, kind, text));
  }

  /** The number at the beginning of what is sealed, and of what is hashed, from now on. */
  currentKey(purpose: Purpose): number {
    return this.current(purpose).row.id;
  }

  /** Learns keys that other processes made. */
  refresh(): Promise<void> {
    // One after the other: an answer that is older must not replace a newer one.
    this.loading = this.loading.catch(() => undefined).then(() => this.load());
    return this.loading;
  }

  close(): void {
    clearInterval(this.looking);
    this.stopListening();
  }

  private async load(): Promise<void> {
    const rows = await dataKeys(this.parts.database);
    // A key once known stays known: another process may have wrapped it with a key that only the next start of this one has.
    const known = rows.map((row) => ({ row, key: this.known.get(row.id)?.key ?? unwrap(row, this.parts.ring), ofKind: this.known.get(row.id)?.ofKind ?? new Map() }));
    this.known = new Map(known.map((one) => [one.row.id, one]));
  }

  private async lookAgain(): Promise<void> {
    await this.refresh().catch((error: unknown) => this.parts.logger.warn({ err: error }, 'the keys of personal data could not be read again; trying in a minute'));
  }

  private current(purpose: Purpose): KnownKey {
    const current = [...this.known.values()].findLast(({ row }) => row.purpose === purpose && row.activated_at && !row.retired_at);
    if (!current) throw new Error(`No data key to ${purpose} with`);
    return current;
  }
}

function hashed({ row, key, ofKind }: KnownKey, kind: string, text: string): Buffer {
  const kindKey = ofKind.get(kind) ?? keyOfKind(key, kind);
  ofKind.set(kind, kindKey);
  const id = Buffer.alloc(4);
  id.writeUInt32BE(row.id);
  return Buffer.concat([id, createHmac('sha256', kindKey).update(text).digest()]);
}

function headOf(id: number): Buffer {
  const head = Buffer.alloc(HEAD_BYTES, VERSION);
  head.writeUInt32BE(id, 1);
  return head;
}

const boundTo = (head: Buffer, context: string): Buffer => Buffer.concat([head, Buffer.from(context)]);
