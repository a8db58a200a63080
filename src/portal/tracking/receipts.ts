import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database, type Config, type Tx } from '../../platform/index.js';

/** Without letters people take for others: sixty bits in twelve signs. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** The paper in the applicant's hand: a number, and a code nobody guesses. */
@Injectable()
export class Receipts {
  constructor(private readonly database: Database, @Inject(CONFIG) private readonly config: Config) {}

  async issue(tx: Tx, { key, number }: { readonly key: string; readonly number: string }): Promise<void> {
    const code = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
    await tx.query('INSERT INTO portal_receipt (case_key, number, code) VALUES ($1, $2, $3)', [key, number, code]);
  }

  /** Null for a case that was not opened here. The caller has asked who may see it. */
  async codeOf(key: string): Promise<string | null> {
    const [receipt] = await this.database.query<{ code: string }>('SELECT code FROM portal_receipt WHERE case_key = $1', [key]);
    return receipt?.code ?? null;
  }

  /** The case of a number and its code, typed in any way; null for every other pair. */
  async caseWith({ number, code }: { readonly number: string; readonly code: string }): Promise<string | null> {
    const [receipt] = await this.database.query<{ key: string }>('SELECT case_key AS key FROM portal_receipt WHERE number = $1 AND code = $2', [plain(number, /\s/gu), plain(code, /[\s-]/gu)]);
    return receipt?.key ?? null;
  }

  /** Where the QR leads. The code stands behind the #: browsers send it to nobody, and no log has it. */
  trackingAddress({ number, code }: { readonly number: string; readonly code: string }): string {
    const { host, port, publicUrl = `http://${host}:${port}` } = this.config;
    return new URL(`/durum/${number}#${code}`, publicUrl).href;
  }
}

/** In capitals: ASCII only, whatever the telephone's keyboard makes of an i. */
function plain(text: string, between: RegExp): string {
  return text.replace(between, '').replace(/[a-zıİ]/gu, (letter) => (letter === 'ı' || letter === 'İ' ? 'I' : String.fromCharCode(letter.charCodeAt(0) - 32)));
}
