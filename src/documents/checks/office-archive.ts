import { open, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../../platform/index.js';
import { mismatch } from './bytes.js';

const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 100 * 1024 * 1024;
/** Below this nobody minds how well it was packed. */
const ALWAYS_FINE = 20 * 1024 * 1024;
const MOST_RATIO = 100;
const MOST_CONTENTS = 1024 * 1024;
const CONTENTS = '[Content_Types].xml';

/** What one of these must hold. */
const MAIN = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

const unsafe = (reason: string): Refusal => new Refusal('DOCUMENT_UNSAFE', { reason });

/** A Word or Excel file since 2007 is an archive: it is unpacked to nowhere, within bounds, and holds neither archives nor programs. */
export async function checkOfficeArchive(file: string, { kind, size }: { readonly kind: keyof typeof MAIN; readonly size: number }): Promise<void> {
  const archive = await opened(file);
  try {
    const walk = new Walk(archive, size);
    for await (const entry of entriesOf(archive)) await walk.visit(entry);
    if (!walk.holds(CONTENTS) || !walk.holds(MAIN[kind])) throw mismatch('office-parts');
  } finally {
    archive.close();
  }
}

/** Names with `..`, backslashes or a root are refused by the library itself; so is a directory that does not fit the file. */
async function opened(file: string): Promise<ZipFile> {
  const archive = await new Promise<ZipFile>((resolve, reject) => {
    open(file, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true }, (error, found) => (error ? reject(mismatch('archive-unreadable')) : resolve(found)));
  });
  if (archive.entryCount <= MOST_ENTRIES && archive.comment === '') return archive;
  archive.close();
  throw unsafe(archive.comment === '' ? 'entries' : 'comment');
}

async function* entriesOf(archive: ZipFile): AsyncIterable<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      archive.removeAllListeners();
      archive.once('entry', resolve).once('end', () => resolve(null)).once('error', () => reject(unsafe('archive-directory')));
      archive.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

class Walk {
  private readonly names = new Set<string>();
  private unpacked = 0;

  constructor(private readonly archive: ZipFile, private readonly size: number) {}

  holds(name: string): boolean {
    return this.names.has(name);
  }

  /** The sizes an archive tells may be lies: what counts is what comes out. */
  async visit(entry: Entry): Promise<void> {
    const { fileName } = entry;
    if (this.names.has(fileName)) throw unsafe('same-name-twice');
    this.names.add(fileName);
    if (/vbaproject|vbadata|\.bas$/iu.test(fileName)) throw new Refusal('DOCUMENT_HAS_MACROS');
    if (entry.isEncrypted() || !entry.canDecodeFileData()) throw unsafe('sealed-entry');
    this.count(entry.uncompressedSize, { isOnlyTold: true });
    if (!fileName.endsWith('/')) await this.unpack(entry);
  }

  private async unpack(entry: Entry): Promise<void> {
    const isContents = entry.fileName === CONTENTS;
    let head = Buffer.alloc(0);
    for await (const piece of await this.contentOf(entry)) {
      const bytes = piece as Buffer;
      this.count(bytes.length);
      if (head.length < (isContents ? MOST_CONTENTS : 8)) head = Buffer.concat([head, bytes]);
    }
    if (isArchive(head)) throw unsafe('archive-within');
    if (isContents && /macroEnabled|vbaProject/iu.test(head.toString('latin1'))) throw new Refusal('DOCUMENT_HAS_MACROS');
  }

  private async *contentOf(entry: Entry): AsyncIterable<unknown> {
    try {
      yield* await new Promise<AsyncIterable<unknown>>((resolve, reject) => this.archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))));
    } catch (error) {
      throw error instanceof Refusal ? error : unsafe('entry-unreadable');
    }
  }

  private count(bytes: number, { isOnlyTold = false } = {}): void {
    const all = this.unpacked + bytes;
    if (!isOnlyTold) this.unpacked = all;
    if (all > MOST_UNPACKED || (all > ALWAYS_FINE && all > MOST_RATIO * this.size)) throw unsafe('expands');
  }
}

const ARCHIVES = ['504b0304', '504b0506', '526172211a07', '377abcaf271c', '1f8b08', '425a68', 'fd377a585a00', '28b52ffd', '4d534346'];

function isArchive(head: Buffer): boolean {
  const start = head.subarray(0, 8).toString('hex');
  return ARCHIVES.some((magic) => start.startsWith(magic));
}
