import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A short message as the gateway took it. */
export interface SmsRecord {
  readonly kind: 'sms';
  readonly jobid: string;
  readonly referansID: string;
  readonly no: string;
  readonly msg: string;
  readonly at: string;
  /** What the delivery report says of it, in the gateway's numbers. */
  readonly status: number;
}

export interface MailRecord {
  readonly kind: 'mail';
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

/** A registered mail as the provider made it; it is on its way from its event `sent` on. */
export interface KepRecord {
  readonly kind: 'kep';
  readonly kepId: string;
  /** The sender's own number of it. */
  readonly packageId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number; readonly sha256: string }[];
  readonly digest: string;
  readonly at: string;
}

export interface KepEventRecord {
  readonly kind: 'kepEvent';
  readonly kepId: string;
  readonly event: 'sent' | 'read' | 'expired';
  readonly at: string;
}

/** A person somebody registered, instead of the one the number would have invented. */
export interface PersonRecord {
  readonly kind: 'kisi';
  readonly tckn: string;
  readonly kisi: Readonly<Record<string, unknown>>;
}

type JournalRecord = SmsRecord | MailRecord | KepRecord | KepEventRecord | PersonRecord;

const MOST = { sms: 2_000, mail: 1_000, kep: 1_000, kepEvent: 4_000, kisi: 10_000 } as const;

/** What the stand-ins remember: one file of lines, so that a restarted demo still shows its messages. */
export class Journal {
  private writing: Promise<void> = Promise.resolve();
  private readonly onlookers = new Set<(kind: JournalRecord['kind']) => void>();

  private constructor(
    private readonly file: string,
    private readonly records: JournalRecord[],
  ) {}

  /** Reads what is there, a line cut off by a crash left out, and drops what is too old to be looked at. */
  static async open(folder: string): Promise<Journal> {
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, 'simulators.jsonl');
    const records = newest(linesOf(await readFile(file, 'utf8').catch(absent)));
    const draft = `${file}.new`;
    await writeFile(draft, records.map(lineOf).join(''));
    await rename(draft, file);
    return new Journal(file, records);
  }

  /** Oldest first. */
  all<K extends JournalRecord['kind']>(kind: K): Extract<JournalRecord, { kind: K }>[] {
    return this.records.filter((record): record is Extract<JournalRecord, { kind: K }> => record.kind === kind);
  }

  /** Resolves when the records would survive the end of this process. */
  async add(...records: readonly JournalRecord[]): Promise<void> {
    const written = this.writing.then(() => appendFile(this.file, records.map(lineOf).join('')));
    this.writing = written.catch(() => undefined); // whoever added it is told; the next one may still be written
    await written;
    this.records.push(...records);
    const kinds = new Set(records.map(({ kind }) => kind));
    for (const kind of kinds) for (const onlooker of this.onlookers) onlooker(kind);
  }

  /** Calls back after every record, until the answered function is called. */
  onAdd(added: (kind: JournalRecord['kind']) => void): () => void {
    this.onlookers.add(added);
    return () => void this.onlookers.delete(added);
  }

  /** Waits for the last line. */
  close(): Promise<void> {
    return this.writing;
  }
}

const lineOf = (record: JournalRecord): string => `${JSON.stringify(record)}\n`;

function linesOf(text: string): JournalRecord[] {
  return text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as JournalRecord);
}

function newest(records: readonly JournalRecord[]): JournalRecord[] {
  const left: Record<string, number> = { ...MOST };
  return records.toReversed().filter(({ kind }) => (left[kind] = (left[kind] ?? 0) - 1) >= 0).reverse();
}

function absent(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
