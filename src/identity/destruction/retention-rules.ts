import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';

/** How long people are kept for one kind of thing they had to do with us. */
export interface RetentionRule {
  /** `person`, `membership`, `muhtar`, or `case:` and an application. */
  readonly subject: string;
  readonly filePlanCode: string;
  readonly keepMonths: number;
}

interface Stored extends RetentionRule {
  /** Each change counts one up. */
  readonly version: number;
}

const COLUMNS = 'subject, file_plan_code AS "filePlanCode", keep_months AS "keepMonths", version';

/** The terms of the file plan. For what has none, people are kept for ever. */
@Injectable()
export class RetentionRules {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  all(): Promise<Stored[]> {
    return this.database.query<Stored>(`SELECT ${COLUMNS} FROM retention_rule ORDER BY subject`);
  }

  /** Version 0 makes a rule where there is none; refuses when somebody else changed it meanwhile. */
  async set(tx: Tx, by: string, { subject, filePlanCode, keepMonths, version }: Stored): Promise<Stored> {
    const values = [subject, filePlanCode, keepMonths, by, this.clock.now()];
    const [rule] = version === 0
      ? await tx.query<Stored>(
        `INSERT INTO retention_rule (subject, file_plan_code, keep_months, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (subject) DO NOTHING RETURNING ${COLUMNS}`, values)
      : await tx.query<Stored>(
        `UPDATE retention_rule SET file_plan_code = $2, keep_months = $3, changed_by = $4, changed_at = $5, version = version + 1
         WHERE subject = $1 AND version = $6 RETURNING ${COLUMNS}`, [...values, version]);
    if (!rule) throw new Refusal('CONFLICT');
    return rule;
  }

  /** People are kept for ever for that again. */
  async remove(tx: Tx, { subject, version }: { readonly subject: string; readonly version: number }): Promise<void> {
    const gone = await tx.query('DELETE FROM retention_rule WHERE subject = $1 AND version = $2 RETURNING 1', [subject, version]);
    if (gone.length === 0) throw new Refusal((await tx.query('SELECT 1 FROM retention_rule WHERE subject = $1', [subject])).length > 0 ? 'CONFLICT' : 'NOT_FOUND');
  }
}
