import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Content } from 'pdfmake';
import type { CaseView } from '../../cases/index.js';
import { Documents } from '../../documents/index.js';
import { Units } from '../../org/index.js';
import type { Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { Receipts } from './receipts.js';

export type Language = 'tr' | 'en';
type Words = Readonly<Record<string, string>>;

interface Paper {
  readonly words: Words;
  readonly unit: string;
  readonly number: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly code: string;
  readonly address: string;
}

const FONTS = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
/** It has every Turkish letter, and its licence lets it be embedded. */
const FONT = { Roboto: { normal: path.join(FONTS, 'Roboto-Regular.ttf'), bold: path.join(FONTS, 'Roboto-Medium.ttf') } };
const WORDS: Readonly<Record<Language, Words>> = { tr: read('tr'), en: read('en') };
const LOCALES = { tr: 'tr-TR', en: 'en-GB' } as const;
const TEAL = '#0b4f5c';

/** Başvuru Alındı Belgesi: what was filed, under which number, and a QR that leads to how far it is. */
@Injectable()
export class ReceiptPdf {
  constructor(private readonly receipts: Receipts, private readonly units: Units, private readonly documents: Documents) {}

  /** The caller has asked whose case it is. */
  async write(actor: Actor, { view, language }: { readonly view: CaseView; readonly language: Language }): Promise<Buffer> {
    const code = await this.receipts.codeOf(view.key);
    if (code === null) throw new Refusal('NOT_FOUND');
    const { number } = view;
    const [unit, documents] = await Promise.all([view.detsisNo === null ? null : this.units.get(view.detsisNo), this.documents.listOf(actor, { kind: 'case', id: view.key })]);
    const facts = factsOf(view, { language, names: documents.map(({ name }) => name) });
    return printed({ words: WORDS[language], unit: unit?.name ?? '', number, facts, code, address: this.receipts.trackingAddress({ number, code }) });
  }
}

function factsOf(view: CaseView, { language, names }: { readonly language: Language; readonly names: readonly string[] }): Paper['facts'] {
  const words = WORDS[language];
  const moment = new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Europe/Istanbul', dateStyle: 'short', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Europe/Istanbul', day: '2-digit', month: '2-digit', year: 'numeric' });
  const facts = {
    NUMBER: view.number, DATE: moment.format(view.openedAt), APPLICANT: view.applicant?.name ?? '', TYPE: words[view.type ?? ''] ?? '',
    DUE: view.dueAt ? day.format(view.dueAt) : '', DOCUMENTS: names.join('\n') || (words['NONE'] ?? ''), TEXT: view.movements[0]?.aciklama ?? view.subject,
  };
  return Object.entries(facts).filter(([, value]) => value !== '').map(([word, value]) => [words[word] ?? word, value]);
}

/** The library is read when the first receipt is asked for: most processes never write one. */
async function printed({ words, unit, number, facts, code, address }: Paper): Promise<Buffer> {
  const { default: pdf } = await import('pdfmake');
  pdf.setFonts(FONT);
  // What is printed is text: nothing is fetched, and of this machine only the font is read.
  pdf.setUrlAccessPolicy(() => false);
  pdf.setLocalAccessPolicy((file) => path.dirname(file) === FONTS);
  const content: Content[] = [
    { text: [words['STATE'] ?? '', '\n', unit], alignment: 'center', bold: true, margin: [0, 0, 0, 18] },
    { text: words['TITLE'] ?? '', alignment: 'center', fontSize: 16, bold: true, color: TEAL, margin: [0, 0, 0, 18] },
    { layout: 'lightHorizontalLines', table: { widths: [110, '*'], body: facts.map(([label, value]) => [{ text: label, bold: true }, { text: value }]) } },
    {
      margin: [0, 24, 0, 0], columnGap: 18, unbreakable: true,
      columns: [
        { width: 130, qr: address, fit: 130, eccLevel: 'M' },
        [{ text: words['TRACK'] ?? '', margin: [0, 0, 0, 8] }, { text: address.split('#')[0] ?? '', bold: true }, { text: `${words['CODE']}: ${spaced(code)}`, bold: true, margin: [0, 6, 0, 0] }],
      ],
    },
  ];
  const document = pdf.createPdf({ pageSize: 'A4', pageMargins: [50, 50, 50, 50], info: { title: number }, defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.2 }, content });
  return Buffer.from(await document.getBuffer());
}

/** As people read it aloud. */
const spaced = (code: string): string => code.replace(/(.{4})(?=.)/gu, '$1-');

function read(language: Language): Words {
  return JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as Words;
}
