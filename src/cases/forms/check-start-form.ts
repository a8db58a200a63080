import type { Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import type { Parts } from '../parts.js';
import { checkForm, type FormAnswers } from './check-form.js';
import { startFormOf } from './read-form.js';

export interface StartForm {
  readonly processId: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Before the case is opened: the answers as its process may start with them. A process without a form asks nothing, and gets nothing. */
export async function checkStartForm(parts: Parts, actor: Actor, { processId, answers }: StartForm): Promise<FormAnswers> {
  const form = await startFormOf(parts.database, processId);
  if (!form) throw new Refusal('NOT_FOUND');
  return checkForm(parts, actor, { ...form, answers });
}
