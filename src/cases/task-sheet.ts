import { may, type Act, type Actor } from '../permissions/index.js';
import { authorityOn, findVisible, thingOf, type CaseTask, type PersonName, type StoredTask } from './case-task.js';
import { formOfTask, type ReadForm } from './forms/index.js';
import { personNamed } from './person-named.js';
import type { Parts } from './parts.js';
import { viewOf } from './visible-tasks.js';

/** A form in the version the task was opened with. */
export type TaskForm = Pick<ReadForm, 'formId' | 'version' | 'schema'>;

/** What the asker may do with the task as it is now. */
type Offers = Readonly<Record<'claim' | 'release' | 'assign' | 'complete' | 'readContact' | 'setPriority' | 'extend' | 'postpone' | 'redirect' | 'askInformation', boolean>>;

/** A task with what its page needs besides its case. */
export interface TaskSheet {
  readonly task: CaseTask;
  /** Vekâlet: whose authority the asker would use; null for their own. */
  readonly lentBy: PersonName | null;
  readonly may: Offers;
  readonly form: TaskForm | null;
  /** Of what can be seen from the task, what its form speaks of. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** For whoever may see the task. */
export async function sheetOf({ database }: Parts, actor: Actor, taskKey: string): Promise<TaskSheet> {
  const task = await findVisible(database, actor, taskKey);
  const isOpen = task.state === 'OPEN';
  const lender = isOpen ? authorityOn(actor, task) : null;
  const [read, lentBy] = await Promise.all([formOfTask(database, taskKey), lender === null ? null : personNamed(database, lender)]);
  const { variables = {}, ...form } = read ?? {};
  return { task: viewOf(task), lentBy, may: offersTo(actor, task), form: read ? (form as TaskForm) : null, variables };
}

function offersTo(actor: Actor, task: StoredTask): Offers {
  const isAllowed = (act: Act): boolean => task.state === 'OPEN' && may(actor, act, thingOf(task));
  const isTheirs = task.assignee?.id === actor.personId;
  const isFree = task.assignee === null || isTheirs || authorityOn(actor, task) === task.assignee.id;
  return {
    claim: isFree && !isTheirs && isAllowed('task.claim'),
    release: task.assignee !== null && isAllowed('task.release'),
    assign: isAllowed('task.assign'),
    complete: isFree && isAllowed('task.complete'),
    readContact: isAllowed('applicant.read-contact'),
    setPriority: isAllowed('task.set-priority'),
    extend: isAllowed('task.extend'),
    postpone: isFree && isAllowed('task.postpone'),
    redirect: (isFree || isAllowed('task.assign')) && isAllowed('task.redirect'),
    askInformation: isFree && isAllowed('information.ask'),
  };
}
