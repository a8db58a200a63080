import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import svgCaptcha from 'svg-captcha';
import { Clock, Database, turkishText } from '../../platform/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import { messages } from '../messages.js';
import { areEqual } from '../sessions/tokens.js';
import type { Visit } from '../sessions/visit.js';
import { Limits, limitOf } from './limits.js';

interface Gate {
  readonly id: string;
  readonly svg: string;
  readonly question: string;
  readonly expiresAt: string;
}

const VALID_MS = 5 * 60_000;
const PICTURE = { size: 5, charPreset: '23456789', noise: 2, color: true, background: '#ffffff', width: 180, height: 60 } as const;

/** A gate against machines that people who cannot see pass as well. It is stored nowhere until somebody tries it. */
@Injectable()
export class Captcha {
  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  async issue({ browserDigest, caller }: Visit): Promise<Gate> {
    await this.limits.take(limitOf.gate(caller.address));
    const { text, data } = svgCaptcha.create(PICTURE);
    const [first, second] = [randomInt(1, 11), randomInt(1, 11)];
    const { question, numbers } = messages(caller.language).captcha;
    const word = (number: number): string => numbers[number] ?? String(number);

    const expiresAt = new Date(this.clock.now().getTime() + VALID_MS);
    const bound = `${randomBytes(12).toString('base64url')}.${expiresAt.getTime()}`;
    const proofs = [text, String(first + second)].map((answer) => this.personalData.hash('captcha', claim(bound, browserDigest, answer)).toString('base64url'));
    return {
      id: [bound, ...proofs].join('.'), svg: data, expiresAt: expiresAt.toISOString(),
      question: question.replace('{first}', word(first)).replace('{second}', word(second)),
    };
  }

  /** Whether this browser answers its own gate in time; each opens, or fails to, once. One statement, whatever comes out. */
  async opens({ browserDigest }: Visit, { id, answer }: { readonly id: string; readonly answer: string }): Promise<boolean> {
    const [nonce = '', expiry = '', ...proofs] = id.split('.');
    const bound = `${nonce}.${expiry}`;
    const fresh = await this.database.query(
      'INSERT INTO sign_in_used (digest, gone_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [createHash('sha256').update(nonce).digest(), new Date(this.clock.now().getTime() + VALID_MS)],
    );
    const mine = this.personalData.hashes('captcha', claim(bound, browserDigest, asDigits(answer))).map((hash) => hash.toString('base64url'));
    const isRight = proofs.some((proof) => mine.some((own) => areEqual(own, proof)));
    return fresh.length > 0 && isRight && Number(expiry) > this.clock.now().getTime();
  }
}

const claim = (bound: string, browser: Buffer, answer: string): string => `${bound}|${browser.toString('base64')}|${answer}`;

/** `12`, `on iki` and `twelve` are one answer. */
function asDigits(answer: string): string {
  const folded = turkishText.fold(answer).replace(/\s/gu, '');
  for (const language of ['tr', 'en'] as const) {
    const place = messages(language).captcha.numbers.findIndex((word) => turkishText.fold(word).replace(/\s/gu, '') === folded);
    if (place > 0) return String(place);
  }
  return folded;
}
