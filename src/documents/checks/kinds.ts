import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '../../platform/index.js';
import { mismatch, type Bytes } from './bytes.js';
import { refuseArchiveBehind, refuseForeignContent, refusePageAhead } from './foreign-content.js';
import { checkOfficeArchive } from './office-archive.js';
import { checkOldOffice } from './old-office.js';
import { checkPdf } from './pdf.js';
import { checkBmp, checkGif, checkJpeg, checkPng, checkTiff } from './pictures.js';

/** One kind of file people may bring. */
export interface Kind {
  readonly type: string;
  /** What the first bytes may be taken for, as the sniffing library calls it. */
  readonly looksLike: readonly string[];
  /** The very first bytes, in hex: the library looks past some things. */
  readonly begins: readonly string[];
  readonly check: (bytes: Bytes) => Promise<void>;
}

type Check = Kind['check'];

const picture = (check: Check): Check => async (bytes) => {
  await check(bytes);
  await refuseArchiveBehind(bytes);
  await refuseForeignContent(bytes);
};

const paper = (check: Check): Check => async (bytes) => {
  await check(bytes);
  await refuseArchiveBehind(bytes);
  await refusePageAhead(bytes);
};

const OLD = 'd0cf11e0a1b11ae1';
const ZIP = '504b0304';
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

const JPEG: Kind = { type: 'image/jpeg', looksLike: ['jpg'], begins: ['ffd8ff'], check: picture(checkJpeg) };
const TIFF: Kind = { type: 'image/tiff', looksLike: ['tif'], begins: ['49492a00', '4d4d002a'], check: picture(checkTiff) };

/** By the ending of the name: what a law office, a citizen's phone and a scanner make (02 Uploads). */
const KINDS: Readonly<Record<string, Kind>> = {
  png: { type: 'image/png', looksLike: ['png', 'apng'], begins: ['89504e470d0a1a0a'], check: picture(checkPng) },
  jpg: JPEG,
  jpeg: JPEG,
  bmp: { type: 'image/bmp', looksLike: ['bmp'], begins: ['424d'], check: picture(checkBmp) },
  tif: TIFF,
  tiff: TIFF,
  gif: { type: 'image/gif', looksLike: ['gif'], begins: ['474946383761', '474946383961'], check: picture(checkGif) },
  doc: { type: 'application/msword', looksLike: ['cfb'], begins: [OLD], check: paper((bytes) => checkOldOffice(bytes, 'doc')) },
  xls: { type: 'application/vnd.ms-excel', looksLike: ['cfb'], begins: [OLD], check: paper((bytes) => checkOldOffice(bytes, 'xls')) },
  docx: { type: `${OPEN_XML}.wordprocessingml.document`, looksLike: ['zip', 'docx', 'docm'], begins: [ZIP], check: ({ path, size }) => checkOfficeArchive(path, { kind: 'docx', size }) },
  xlsx: { type: `${OPEN_XML}.spreadsheetml.sheet`, looksLike: ['zip', 'xlsx', 'xlsm'], begins: [ZIP], check: ({ path, size }) => checkOfficeArchive(path, { kind: 'xlsx', size }) },
  pdf: { type: 'application/pdf', looksLike: ['pdf'], begins: ['255044462d'], check: paper(checkPdf) },
};

/** How much of the beginning is looked at before the rest is read. */
export const HEAD = 4_100;

/** What the name says it is; refuses what nobody may bring. */
export function kindOf(ending: string): Kind {
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  if (!kind) throw new Refusal('DOCUMENT_TYPE_UNKNOWN', { allowed: Object.keys(KINDS).join(', ') });
  return kind;
}

/** Refuses a file whose beginning is not what its name says. */
export async function checkHead(head: Buffer, { looksLike, begins }: Kind): Promise<void> {
  const start = head.subarray(0, 8).toString('hex');
  if (!begins.some((magic) => start.startsWith(magic))) throw mismatch('beginning');
  const found = await fileTypeFromBuffer(head);
  // The beginning of an office file may name another kind of it; its parts decide later.
  if (!found || !looksLike.includes(found.ext)) throw mismatch('beginning');
}

const SHOWN: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/bmp', 'image/gif'];

/** Whether browsers show it themselves. */
export function canBeShown(type: string): boolean {
  return SHOWN.includes(type);
}
