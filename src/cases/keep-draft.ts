import { demand, type Actor } from '../permissions/index.js';
import { findVisible, thingOf } from './case-task.js';
import type { Parts } from './parts.js';
import { storedJson } from './stored-text.js';

export interface KeepDraft {
  readonly taskKey: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Keeps what somebody has typed, valid or not, also after a colleague was faster: nothing typed is lost. */
export async function keepDraft({ database, clock }: Parts, actor: Actor, { taskKey, answers }: KeepDraft): Promise<Date> {
  demand(actor, 'task.complete', thingOf(await findVisible(database, actor, taskKey)));
  const savedAt = clock.now();
  await database.query(
    `INSERT INTO case_draft (task_key, person_id, answers, saved_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (task_key, person_id) DO UPDATE SET answers = excluded.answers, saved_at = excluded.saved_at`,
    [taskKey, actor.personId, storedJson(answers), savedAt],
  );
  return savedAt;
}
