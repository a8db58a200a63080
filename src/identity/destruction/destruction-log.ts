import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { RetentionRule } from './retention-rules.js';

interface Destroyed extends RetentionRule {
  /** Without a trace. */
  readonly deleted: number;
  /** An empty row remains, because history names them. */
  readonly emptied: number;
  readonly keptUntil: Date;
}

interface Round {
  readonly beganAt: Date;
  readonly endedAt: Date | null;
  readonly records: readonly Destroyed[];
}

interface Row extends Omit<Round, 'records'>, Destroyed {
  readonly id: string;
}

/** What was destroyed in the last three years. */
@Injectable()
export class DestructionLog {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async rounds(): Promise<Round[]> {
    const rows = await this.database.query<Row>(
      `SELECT r.id::text, r.began_at AS "beganAt", r.ended_at AS "endedAt", d.subject, d.file_plan_code AS "filePlanCode", d.keep_months AS "keepMonths",
         d.deleted, d.emptied, d.kept_until AS "keptUntil"
       FROM destruction_run r LEFT JOIN destruction_record d ON d.run_id = r.id ORDER BY r.id DESC, d.subject`,
    );
    const rounds = new Map<string, Round & { records: Destroyed[] }>();
    for (const { id, beganAt, endedAt, ...record } of rows) {
      const round = rounds.get(id) ?? { beganAt, endedAt, records: [] };
      if (record.subject !== null) round.records.push(record);
      rounds.set(id, round);
    }
    return [...rounds.values()];
  }
}
