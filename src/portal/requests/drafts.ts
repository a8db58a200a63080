import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../permissions/index.js';
import { Clock, Database, type Tx } from '../../platform/index.js';
import { APPLICATION } from '../muhtar-requests.js';
import type { DRAFT } from './shapes.js';

type Answers = z.output<typeof DRAFT>;

/** What somebody has typed and not sent: it is there again on any of their devices. */
@Injectable()
export class Drafts {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async of(actor: Actor): Promise<{ readonly answers: Answers; readonly savedAt: Date } | null> {
    const [draft] = await this.database.query<{ answers: Answers; savedAt: Date }>(
      'SELECT answers, saved_at AS "savedAt" FROM portal_draft WHERE person_id = $1 AND application = $2', [actor.personId, APPLICATION],
    );
    return draft ?? null;
  }

  async keep(actor: Actor, answers: Answers): Promise<Date> {
    const savedAt = this.clock.now();
    await this.database.query(
      `INSERT INTO portal_draft (person_id, application, answers, saved_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id, application) DO UPDATE SET answers = excluded.answers, saved_at = excluded.saved_at`,
      // What PostgreSQL cannot hold in a text is not worth refusing a draft for.
      [actor.personId, APPLICATION, JSON.stringify({ ...answers, aciklama: Buffer.from(answers.aciklama).toString().replaceAll('\0', '') }), savedAt],
    );
    return savedAt;
  }

  async drop(tx: Tx, actor: Actor): Promise<void> {
    await tx.query('DELETE FROM portal_draft WHERE person_id = $1 AND application = $2', [actor.personId, APPLICATION]);
  }
}
