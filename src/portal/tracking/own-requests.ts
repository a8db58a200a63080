import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cases, type CaseTask, type CaseView } from '../../cases/index.js';
import { Documents } from '../../documents/index.js';
import type { Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { APPLICATION, listOf } from '../muhtar-requests.js';
import { Receipts } from './receipts.js';
import type { ANSWER, DETAIL, ROWS } from './shapes.js';

/** The diagram's „Sorununuz çözüldü mü?”. */
const QUESTION = 'cozum-yaniti';

/** Talep Sorgulama: somebody's own requests, whatever else they may see in other rooms. */
@Injectable()
export class OwnRequests {
  constructor(private readonly cases: Cases, private readonly documents: Documents, private readonly receipts: Receipts) {}

  async list(actor: Actor): Promise<z.output<typeof ROWS>> {
    const [lines, { rows: tasks }] = await Promise.all([this.cases.casesOfApplicant(actor, APPLICATION), this.cases.tasks(actor, { list: 'mine', application: APPLICATION, limit: 200 })]);
    const asked = new Set(tasks.filter(({ elementId }) => elementId === QUESTION).map(({ caseKey }) => caseKey));
    const rows = lines.map(({ key, number, openedAt, text, subject, status }) => ({ key, number, openedAt: openedAt.toISOString(), text: text ?? subject, list: listOf(status), isAsked: asked.has(key) }));
    return { rows };
  }

  async detail(actor: Actor, key: string): Promise<z.output<typeof DETAIL>> {
    const view = await this.own(actor, key);
    const { number, openedAt, subject, status, type, dueAt, closedAt } = view;
    const movements = view.movements.map(({ at, hareket, aciklama, gonderenKurum, alanKurum }) => ({ at: at.toISOString(), hareket, aciklama, gonderenKurum, alanKurum }));
    const [documents, code] = await Promise.all([this.documents.listOf(actor, { kind: 'case', id: key }), this.receipts.codeOf(key)]);
    const question = questionIn(view, actor);
    return {
      key, number, openedAt: openedAt.toISOString(), text: movements[0]?.aciklama ?? subject, list: listOf(status), type,
      dueAt: dueAt?.toISOString() ?? null, closedAt: closedAt?.toISOString() ?? null, movements,
      documents: documents.map(({ id, name, bytes, state }) => ({ id, name, bytes, state })),
      question: question ? { result: movements.findLast(({ hareket }) => hareket === 'Talep Sonuçlandı')?.aciklama ?? null, until: question.dueAt?.toISOString() ?? null } : null,
      receipt: code === null ? null : { code, address: this.receipts.trackingAddress({ number, code }) },
    };
  }

  /** Evet, and the case ends; Hayır, and it goes on for the reason told. */
  async answer(actor: Actor, key: string, answers: z.output<typeof ANSWER>): Promise<z.output<typeof DETAIL>> {
    const question = questionIn(await this.own(actor, key), actor);
    if (!question) throw new Refusal('WAIT_IS_GONE');
    await this.cases.complete(actor, { taskKey: question.key, answers });
    return this.detail(actor, key);
  }

  /** Another's case is as unknown as one that is not there, also for an officer who may see it elsewhere. */
  async own(actor: Actor, key: string): Promise<CaseView> {
    const view = await this.cases.caseOf(actor, key);
    if (view.applicant?.id !== actor.personId || view.application !== APPLICATION) throw new Refusal('NOT_FOUND');
    return view;
  }
}

function questionIn({ tasks }: CaseView, actor: Actor): CaseTask | undefined {
  return tasks.find(({ elementId, state, assignee }) => elementId === QUESTION && state === 'OPEN' && assignee?.id === actor.personId);
}
