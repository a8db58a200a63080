import type { Actor } from '../../permissions/index.js';
import type { CaseTask } from '../case-task.js';
import type { Parts } from '../parts.js';
import { answerInformation, type AnswerInformation } from './answer-information.js';
import { askInformation, type AskInformation } from './ask-information.js';
import { bulk, type Bulk, type BulkAnswer } from './bulk.js';
import { extendDue, type ExtendDue } from './extend-due.js';
import { informationAskedOf, informationOf, type AskedPage, type AskedQuery } from './information-lists.js';
import type { Information } from './information.js';
import { postponeTask, type PostponeTask } from './postpone-task.js';
import { recallBranch, type RecallBranch } from './recall-branch.js';
import { redirectTask, type RedirectTask } from './redirect-task.js';
import { setPriority, type SetPriority } from './set-priority.js';
import { withdrawInformation } from './withdraw-information.js';

/** Eylemler: what people do with a task besides taking and completing it. Each asks whether the actor may, and is written down. */
export class TaskActions {
  constructor(private readonly parts: Parts) {}

  /** Öncelik. */
  setPriority(actor: Actor, asked: SetPriority): Promise<CaseTask> {
    return setPriority(this.parts, actor, asked);
  }

  /** Süre Uzat. */
  extendDue(actor: Actor, asked: ExtendDue): Promise<CaseTask> {
    return extendDue(this.parts, actor, asked);
  }

  /** Ertele. */
  postpone(actor: Actor, asked: PostponeTask): Promise<CaseTask> {
    return postponeTask(this.parts, actor, asked);
  }

  /** Yeniden Yönlendir; the actor may not see the task any more afterwards. */
  redirect(actor: Actor, asked: RedirectTask): Promise<void> {
    return redirectTask(this.parts, actor, asked);
  }

  /** Bilgi İste; answers the question's id. */
  askInformation(actor: Actor, asked: AskInformation): Promise<string> {
    return askInformation(this.parts, actor, asked);
  }

  answerInformation(actor: Actor, asked: AnswerInformation): Promise<void> {
    return answerInformation(this.parts, actor, asked);
  }

  withdrawInformation(actor: Actor, id: string): Promise<void> {
    return withdrawInformation(this.parts, actor, id);
  }

  informationOf(actor: Actor, taskKey: string): Promise<Information[]> {
    return informationOf(this.parts, actor, taskKey);
  }

  informationAskedOf(actor: Actor, query: AskedQuery): Promise<AskedPage> {
    return informationAskedOf(this.parts, actor, query);
  }

  /** Geri alma. */
  recall(actor: Actor, asked: RecallBranch): Promise<void> {
    return recallBranch(this.parts, actor, asked);
  }

  /** Toplu işlem; one answer for each task, in the order asked. */
  bulk(actor: Actor, asked: Bulk): Promise<BulkAnswer[]> {
    return bulk(this.parts, actor, asked);
  }
}
