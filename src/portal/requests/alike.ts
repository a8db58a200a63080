import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cases } from '../../cases/index.js';
import type { Actor } from '../../permissions/index.js';
import { Database } from '../../platform/index.js';
import { APPLICATION, listOf } from '../muhtar-requests.js';
import type { ALIKE } from './shapes.js';

type Alike = z.output<typeof ALIKE>['rows'];

/** From here on two texts are about the same: measured on pairs such as „köprü onarılsın” and „köprünün onarımı”. */
const ALIKE_FROM = 0.35;
const MOST = 3;

/** Finds which of somebody's open requests say nearly the same. */
@Injectable()
export class AlikeRequests {
  constructor(private readonly database: Database, private readonly cases: Cases) {}

  /** The most alike first. */
  async find(actor: Actor, text: string): Promise<Alike> {
    const open = (await this.cases.casesOfApplicant(actor, APPLICATION)).filter(({ status, closedAt }) => closedAt === null && listOf(status) !== 'sonuclanan');
    if (open.length === 0 || text.trim() === '') return [];
    const alike = await this.database.query<{ at: number }>(
      `SELECT at::int FROM (SELECT at, similarity(tr_fold(other), tr_fold($2)) AS how FROM unnest($1::text[]) WITH ORDINALITY AS o(other, at)) compared
       WHERE how >= $3 ORDER BY how DESC, at LIMIT ${MOST}`,
      [open.map(({ text: written, subject }) => written ?? subject), text.replaceAll('\0', ''), ALIKE_FROM],
    );
    return alike.flatMap(({ at }) => {
      const line = open[at - 1];
      return line ? [{ key: line.key, number: line.number, openedAt: line.openedAt.toISOString(), text: line.text ?? line.subject }] : [];
    });
  }
}
