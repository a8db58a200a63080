import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cases, type OpenedCase } from '../../cases/index.js';
import type { Actor } from '../../permissions/index.js';
import { Clock, Database, type Tx } from '../../platform/index.js';
import { CoordinatingUnits } from '../coordinating-unit.js';
import { APPLICATION, PREFIX, PROCESS } from '../muhtar-requests.js';
import { Receipts } from '../tracking/receipts.js';
import { Applicants } from './applicants.js';
import { Drafts } from './drafts.js';
import type { REQUEST, SENT } from './shapes.js';

type Request = z.output<typeof REQUEST>;
type Sent = z.output<typeof SENT>;

/** 3071 sayılı Kanun, m. 7: an answer within thirty days. */
const TERM = { kind: 'calendar', days: 30 } as const;
/** What lists call the request by. */
const SUBJECT_CHARACTERS = 200;
const DAY = new Intl.DateTimeFormat('tr-TR', { timeZone: 'Europe/Istanbul', day: '2-digit', month: '2-digit', year: 'numeric' });

/** The same key has opened a case meanwhile: this one must not be. */
class SentMeanwhile extends Error {}

/** Gönder: however often it is pressed or its answer is lost, one case. */
@Injectable()
export class SendRequest {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly units: CoordinatingUnits,
    private readonly applicants: Applicants,
    private readonly drafts: Drafts,
    private readonly receipts: Receipts,
  ) {}

  async run(actor: Actor, request: Request): Promise<Sent> {
    const before = await this.sentBefore(actor, request);
    if (before) return before;
    try {
      return await this.open(actor, request);
    } catch (error) {
      const meanwhile = error instanceof SentMeanwhile && (await this.sentBefore(actor, request));
      if (meanwhile) return meanwhile;
      throw error;
    }
  }

  private async open(actor: Actor, request: Request): Promise<Sent> {
    const { key: sendingKey, ...typed } = request;
    const [{ answers, documents }, koordinatorBirim, { il, ilce }] = await Promise.all([
      this.cases.checkStartForm(actor, { processId: PROCESS, answers: typed }), this.units.find(), this.applicants.placeOf(actor),
    ]);
    const kayitTarihi = DAY.format(this.clock.now());
    const { key, number } = await this.cases.open(actor, {
      application: APPLICATION, prefix: PREFIX, processId: PROCESS, subject: subjectOf(typed.aciklama), type: typed.basvuruTuru, applicantId: actor.personId,
      il, ilce, detsisNo: koordinatorBirim.detsisNo, term: TERM, documents,
      variables: (kayitNo) => ({ ...answers, kayitNo, kayitTarihi, basvuran: actor.personId, ilKodu: il, koordinatorBirim }),
      besides: (tx, opened) => this.besides(tx, opened, { actor, sendingKey }),
    });
    return { key, number };
  }

  private async besides(tx: Tx, { key, number }: OpenedCase, { actor, sendingKey }: { readonly actor: Actor; readonly sendingKey: string }): Promise<void> {
    // Whoever sends the same at the same time waits here until the other is done.
    const [first] = await tx.query('INSERT INTO portal_sending (person_id, key, case_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key', [actor.personId, sendingKey, key]);
    if (!first) throw new SentMeanwhile();
    await this.receipts.issue(tx, { key, number });
    await this.drafts.drop(tx, actor);
  }

  private async sentBefore(actor: Actor, { key }: Request): Promise<Sent | undefined> {
    const [sent] = await this.database.query<Sent>(
      'SELECT r.case_key AS key, r.number FROM portal_sending s JOIN portal_receipt r USING (case_key) WHERE s.person_id = $1 AND s.key = $2', [actor.personId, key],
    );
    return sent;
  }
}

/** The beginning of the text in one line, cut between words. */
function subjectOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= SUBJECT_CHARACTERS ? line : `${line.slice(0, SUBJECT_CHARACTERS).replace(/\s\S*$/u, '')} …`;
}
