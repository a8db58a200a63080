import type { Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import type { Parts } from '../parts.js';
import { checkForm, type FormAnswers } from './check-form.js';
import { startFormOf, type ReadForm } from './read-form.js';

export interface StartForm {
  readonly processId: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Before the case is opened: the answers as its process may start with them. */
export async function checkStartForm(parts: Parts, actor: Actor, { processId, answers }: StartForm): Promise<FormAnswers> {
  return checkForm(parts, actor, { ...(await findStartForm(parts, processId)), answers });
}

/** Refuses for a process that nobody knows, or that starts without a form. */
export async function findStartForm({ database }: Pick<Parts, 'database'>, processId: string): Promise<ReadForm> {
  const form = await startFormOf(database, processId);
  if (!form) throw new Refusal('NOT_FOUND');
  return form;
}
