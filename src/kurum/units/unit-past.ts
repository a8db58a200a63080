import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../platform/index.js';

export const UNIT_PAST = z.object({
  /** The newest first. `from` is the unit that changed, `to` its new parent, or who answers for it since. */
  changes: z.array(z.object({
    id: z.string(), kind: z.enum(['rename', 'move', 'unite', 'split', 'close']), at: z.string(), fromNo: z.string(), fromName: z.string(), toNo: z.string().nullable(), toName: z.string().nullable(),
    /** What was written down with it; of a new name, the old one. */
    note: z.string(),
  })),
});

const MOST = 200;

/** What became of a unit, and what came to it. */
@Injectable()
export class UnitPast {
  constructor(private readonly database: Database) {}

  /** Units keep their names of today. */
  async of(detsisNo: string): Promise<z.output<typeof UNIT_PAST>> {
    const changes = await this.database.query<z.output<typeof UNIT_PAST>['changes'][number]>(
      `SELECT c.id::text, c.kind, c.at::text, c.from_no AS "fromNo", f.name AS "fromName", c.to_no AS "toNo", t.name AS "toName", c.note
       FROM unit_change c JOIN unit f ON f.detsis_no = c.from_no LEFT JOIN unit t ON t.detsis_no = c.to_no
       WHERE c.from_no = $1 OR c.to_no = $1 ORDER BY c.at DESC, c.id DESC LIMIT ${MOST}`,
      [detsisNo],
    );
    return { changes };
  }
}
