import type { OpenDocument } from '../documents/index.js';
import type { Actor } from '../permissions/index.js';
import { TaskActions } from './actions/task-actions.js';
import { addComment, type AddComment } from './add-comment.js';
import { assignTask, type AssignTask } from './assign-task.js';
import { caseOf, casesOfApplicant, type ApplicantLine, type CaseView } from './case-of.js';
import { findVisible, type CaseTask, type PersonName } from './case-task.js';
import { candidatesOf } from './candidates.js';
import { claimTask } from './claim-task.js';
import { completeTask, type CompleteTask } from './complete-task.js';
import { checkStartForm, findStartForm, type FormAnswers, type ReadForm, type StartForm } from './forms/index.js';
import { documentsOf, openDocument, type CaseDocument } from './files.js';
import { keepDraft, type KeepDraft } from './keep-draft.js';
import { openCase, type OpenCase, type OpenedCase } from './open-case.js';
import { openTasksWithin } from './open-tasks-within.js';
import type { Parts } from './parts.js';
import { releaseTask } from './release-task.js';
import { duplicatesOf, type Duplicate } from './search/duplicates-of.js';
import { searchCases, type CasePage, type CaseQuery } from './search/search-cases.js';
import { standingOf, type CaseStanding } from './standing-of.js';
import { countTasks, listTasks, type TaskCounts, type TaskPage } from './task-list.js';
import type { TaskQuery } from './task-query.js';
import { sheetOf, type TaskSheet } from './task-sheet.js';
import { trackCase, type CaseTrack } from './tracking/index.js';
import { viewOf } from './visible-tasks.js';

/** What somebody has typed so far. */
export interface Draft {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly savedAt: Date;
}

/** Cases and their tasks, for the desks. Every command asks whether the actor may; what they may not see is not there. */
export class Cases {
  /** What people do with a task besides taking and completing it. */
  readonly actions: TaskActions;

  constructor(private readonly parts: Parts) {
    this.actions = new TaskActions(parts);
  }

  open(actor: Actor, asked: OpenCase): Promise<OpenedCase> {
    return openCase(this.parts, actor, asked);
  }

  /** What the process asks of whoever starts it, in its newest version. */
  startForm(processId: string): Promise<ReadForm> {
    return findStartForm(this.parts, processId);
  }

  /** What of a start form's answers its process may start with, to be asked before `open`; refuses with everything that is wrong. */
  checkStartForm(actor: Actor, asked: StartForm): Promise<FormAnswers> {
    return checkStartForm(this.parts, actor, asked);
  }

  /** Üzerime Al. */
  claim(actor: Actor, taskKey: string): Promise<CaseTask> {
    return claimTask(this.parts, actor, taskKey);
  }

  /** Bırak. */
  release(actor: Actor, taskKey: string): Promise<CaseTask> {
    return releaseTask(this.parts, actor, taskKey);
  }

  /** Ata, Devret. */
  assign(actor: Actor, asked: AssignTask): Promise<CaseTask> {
    return assignTask(this.parts, actor, asked);
  }

  /** Answers what is open in the case now and the actor's to see. */
  complete(actor: Actor, asked: CompleteTask): Promise<CaseTask[]> {
    return completeTask(this.parts, actor, asked);
  }

  comment(actor: Actor, asked: AddComment): Promise<string> {
    return addComment(this.parts, actor, asked);
  }

  keepDraft(actor: Actor, asked: KeepDraft): Promise<Date> {
    return keepDraft(this.parts, actor, asked);
  }

  /** The actor's own draft, or null. */
  async draftOf(actor: Actor, taskKey: string): Promise<Draft | null> {
    const rows = await this.parts.database.query<Draft>(
      `SELECT answers, saved_at AS "savedAt" FROM case_draft WHERE task_key = $1 AND person_id = $2`, [(await findVisible(this.parts.database, actor, taskKey)).key, actor.personId],
    );
    return rows[0] ?? null;
  }

  async task(actor: Actor, taskKey: string): Promise<CaseTask> {
    return viewOf(await findVisible(this.parts.database, actor, taskKey));
  }

  /** The task with its form, what may be done with it, and by whose authority. */
  sheet(actor: Actor, taskKey: string): Promise<TaskSheet> {
    return sheetOf(this.parts, actor, taskKey);
  }

  candidates(actor: Actor, taskKey: string): Promise<PersonName[]> {
    return candidatesOf(this.parts, actor, taskKey);
  }

  tasks(actor: Actor, query: TaskQuery): Promise<TaskPage> {
    return listTasks(this.parts, actor, query);
  }

  counts(actor: Actor): Promise<TaskCounts> {
    return countTasks(this.parts, actor);
  }

  caseOf(actor: Actor, caseKey: string): Promise<CaseView> {
    return caseOf(this.parts, actor, caseKey);
  }

  /** İşlem İzleme. */
  track(actor: Actor, caseKey: string): Promise<CaseTrack> {
    return trackCase(this.parts, actor, caseKey);
  }

  search(actor: Actor, query: CaseQuery): Promise<CasePage> {
    return searchCases(this.parts, actor, query);
  }

  duplicatesOf(actor: Actor, caseKey: string): Promise<Duplicate[]> {
    return duplicatesOf(this.parts, actor, caseKey);
  }

  documentsOf(actor: Actor, caseKey: string): Promise<CaseDocument[]> {
    return documentsOf(this.parts, actor, caseKey);
  }

  openDocument(actor: Actor, which: { readonly caseKey: string; readonly documentId: string }): Promise<OpenDocument> {
    return openDocument(this.parts, actor, which);
  }

  casesOfApplicant(actor: Actor, application: string): Promise<ApplicantLine[]> {
    return casesOfApplicant(this.parts, actor, application);
  }

  /** For whoever holds the receipt of a case, and for nobody else: the caller has made sure of that. */
  standingOf(caseKey: string): Promise<CaseStanding | null> {
    return standingOf(this.parts, caseKey);
  }

  /** How many tasks stand open in the queues of the unit, and of it with all below it: figures alone, and nobody's leave is asked. */
  openTasksWithin(unit: { readonly path: string; readonly detsisNo: string }): ReturnType<typeof openTasksWithin> {
    return openTasksWithin(this.parts.database, unit);
  }
}
