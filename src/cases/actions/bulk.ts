import type { Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { RuntimeRefusal } from '../../runtime/index.js';
import { assignTask } from '../assign-task.js';
import { claimTask } from '../claim-task.js';
import { completeTask } from '../complete-task.js';
import type { Parts } from '../parts.js';
import { setPriority } from './set-priority.js';

/** The same for many tasks at once. */
export type Bulk = { readonly taskKeys: readonly string[] } & (
  | { readonly act: 'claim' }
  | { readonly act: 'assign'; readonly personId: string }
  | { readonly act: 'complete'; readonly answers: Readonly<Record<string, unknown>> }
  | { readonly act: 'set-priority'; readonly priority: number }
);

/** What became of one task: done, or refused with a code of the catalogue. */
export interface BulkAnswer {
  readonly taskKey: string;
  readonly refusal: { readonly code: Refusal['code'] | RuntimeRefusal['code']; readonly details: Readonly<Record<string, unknown>> } | null;
}

const MOST = 200;

/** Toplu işlem: each task in a transaction of its own, so that one that is refused keeps no other from being done. */
export async function bulk(parts: Parts, actor: Actor, asked: Bulk): Promise<BulkAnswer[]> {
  const taskKeys = [...new Set(asked.taskKeys)];
  if (taskKeys.length === 0) throw new Refusal('MALFORMED_REQUEST', { fields: [{ field: 'taskKeys', fault: 'missing' }] });
  if (taskKeys.length > MOST) throw new Refusal('MALFORMED_REQUEST', { fields: [{ field: 'taskKeys', fault: 'too_big' }] });
  const answers: BulkAnswer[] = [];
  for (const taskKey of taskKeys) answers.push({ taskKey, refusal: await refusalOf(one(parts, actor, { asked, taskKey })) });
  return answers;
}

function one(parts: Parts, actor: Actor, { asked, taskKey }: { readonly asked: Bulk; readonly taskKey: string }): Promise<unknown> {
  switch (asked.act) {
    case 'claim': return claimTask(parts, actor, taskKey);
    case 'assign': return assignTask(parts, actor, { taskKey, personId: asked.personId });
    case 'complete': return completeTask(parts, actor, { taskKey, answers: asked.answers });
    case 'set-priority': return setPriority(parts, actor, { taskKey, priority: asked.priority });
  }
}

async function refusalOf(doing: Promise<unknown>): Promise<BulkAnswer['refusal']> {
  try {
    await doing;
    return null;
  } catch (error) {
    if (error instanceof Refusal || error instanceof RuntimeRefusal) return { code: error.code, details: error.details };
    throw error;
  }
}
