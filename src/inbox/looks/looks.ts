import { Injectable } from '@nestjs/common';
import { Cases } from '../../cases/index.js';
import type { Actor } from '../../permissions/index.js';
import { Clock, Database } from '../../platform/index.js';
import { readLookers, type Looker } from '../live/task-notice.js';

/** A page says this often enough that it is still open. */
const LOOK_MS = 45_000;

/** Who has a task's page open now: "X şu anda bu görevi inceliyor". */
@Injectable()
export class Looks {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly cases: Cases) {}

  /** This tab shows the task; answers who else looks at it. A tab shows one task at a time. */
  async look(actor: Actor, { taskKey, tab }: { readonly taskKey: string; readonly tab: string }): Promise<Looker[]> {
    await this.cases.task(actor, taskKey);
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO task_look (tab, task_key, person_id, until) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tab) DO UPDATE SET task_key = excluded.task_key, until = excluded.until WHERE task_look.person_id = excluded.person_id`,
        [tab, taskKey, actor.personId, new Date(now.getTime() + LOOK_MS)],
      );
      await tx.query('DELETE FROM task_look WHERE tab IN (SELECT tab FROM task_look WHERE until < $1 FOR UPDATE SKIP LOCKED)', [now]);
    });
    const lookers = await readLookers(this.database, [taskKey], now);
    return (lookers.get(taskKey) ?? []).filter(({ id }) => id !== actor.personId);
  }

  async leave({ personId }: Actor, tab: string): Promise<void> {
    await this.database.query('DELETE FROM task_look WHERE tab = $1 AND person_id = $2', [tab, personId]);
  }
}
