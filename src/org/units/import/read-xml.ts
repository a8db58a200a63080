import { XMLParser } from 'fast-xml-parser';
import { turkishText } from '../../../platform/index.js';
import { UnreadableFile } from './problem.js';
import type { Line } from './read-csv.js';
import type { Fields, IlCodes } from './read-row.js';

/** A record of DETSİS has some thirty fields in two kilobytes. The parser's work grows with tags times depth, so both are bounded before it begins. */
const LONGEST_RECORD = 16_384;
const MOST_TAGS = 400;
const BEGIN = /<(?:[\w.-]+:)?KurumBirimWS(?=[\s>])/;
const END = /<\/(?:[\w.-]+:)?KurumBirimWS\s*>/;

/** Only text: what looks like a number keeps its zeros, and no entity but XML's own five is known. */
const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, ignoreAttributes: true, ignoreDeclaration: true, ignorePiTags: true });

type KurumBirim = Readonly<Record<string, unknown>>;

/** The KurumBirimWS records of DETSİS's answers, one after the other: the document is never in memory as a whole. */
export async function* readXml(text: AsyncIterable<string>, ilCodes: IlCodes): AsyncGenerator<Line> {
  let rest = '';
  let line = 1;
  let count = 0;
  let isWrapped = false;
  for await (const chunk of text) {
    rest += chunk;
    for (let record = nextRecord(rest); record; record = nextRecord(rest)) {
      line += linesIn(rest.slice(0, record.begin));
      isWrapped ||= count === 0 && /<[A-Za-z]/.test(rest.slice(0, record.begin));
      yield { line, fields: fieldsOf(read(record.text, line), ilCodes) };
      count += 1;
      line += linesIn(record.text);
      rest = rest.slice(record.begin + record.text.length);
    }
    const kept = BEGIN.exec(rest)?.index ?? Math.max(0, rest.lastIndexOf('<'));
    isWrapped ||= count === 0 && /<[A-Za-z]/.test(rest.slice(0, kept));
    line += linesIn(rest.slice(0, kept));
    rest = rest.slice(kept);
    if (rest.length > LONGEST_RECORD) throw new UnreadableFile({ line, code: 'XML_MALFORMED' });
  }
  // A file that was cut off must not look like one in which units are missing.
  if (BEGIN.test(rest) || (count > 0 && !(isWrapped ? /^<\/[\w:.-]+\s*>\s*$/ : /^\s*$/).test(rest))) throw new UnreadableFile({ line, code: 'XML_MALFORMED' });
  if (count === 0) throw new UnreadableFile({ line: 1, code: 'FILE_EMPTY' });
}

function nextRecord(text: string): { readonly begin: number; readonly text: string } | undefined {
  const begin = BEGIN.exec(text)?.index;
  if (begin === undefined) return undefined;
  const end = END.exec(text.slice(begin));
  return end ? { begin, text: text.slice(begin, begin + end.index + end[0].length) } : undefined;
}

function read(text: string, line: number): KurumBirim {
  if (BEGIN.test(text.slice(1)) || text.length > LONGEST_RECORD || text.split('<').length - 1 > MOST_TAGS) throw new UnreadableFile({ line, code: 'XML_MALFORMED' });
  try {
    const { KurumBirimWS } = parser.parse(text, true) as { KurumBirimWS?: KurumBirim };
    return typeof KurumBirimWS === 'object' ? KurumBirimWS : {};
  } catch {
    throw new UnreadableFile({ line, code: 'XML_MALFORMED' });
  }
}

/** KEP addresses come from another answer of DETSİS; where a record carries one, it is taken. */
function fieldsOf(unit: KurumBirim, ilCodes: IlCodes): Fields {
  const text = (name: string): string => (typeof unit[name] === 'string' ? unit[name].trim() : '');
  const kind = text('Fk_KurumBirimTipID1');
  return {
    detsisNo: numberOf(text('DETSISNo')),
    name: text('Ad'),
    parentNo: numberOf(text('ParentIdareKimlikKodu')),
    ...(kind && { kind: `tip-${kind}` }),
    ...placeOf(text('YerAdi'), ilCodes),
    ...('KepAdresi' in unit && { kepAddress: text('KepAdresi') }),
    ...('DisYazismaMuhatabiOlupOlmadigi' in unit && { takesOutsideMail: text('DisYazismaMuhatabiOlupOlmadigi') }),
    ...('Aktifmi' in unit && { isClosed: /^(false|0)$/i.test(text('Aktifmi')) ? 'true' : 'false' }),
  };
}

/** An int of the service: its leading zeros are lost, and zero is no number. */
function numberOf(text: string): string {
  return /^0*$/.test(text) ? '' : /^\d{1,8}$/.test(text) ? text.padStart(8, '0') : text;
}

/** `EDİRNE / HAVSA`, or the province alone; another place says nothing of what we keep. */
function placeOf(text: string, ilCodes: IlCodes): Pick<Fields, 'il' | 'ilce'> {
  const [il = '', ilce = ''] = text.split(/[/>-]/).map((part) => part.trim());
  return ilCodes.has(turkishText.fold(il)) ? { il, ilce: turkishText.lower(ilce).replace(/(^|[\s(])(\p{L})/gu, (_, before: string, letter: string) => before + turkishText.upper(letter)) } : {};
}

const linesIn = (text: string): number => text.split('\n').length - 1;
