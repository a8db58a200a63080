import { Injectable } from '@nestjs/common';
import { Cases, type CaseView, type TaskSheet } from '../../cases/index.js';
import { Documents } from '../../documents/index.js';
import type { Actor } from '../../permissions/index.js';
import { Database, Refusal } from '../../platform/index.js';
import { Audit } from '../../platform/audit/index.js';

type Draft = Awaited<ReturnType<Cases['draftOf']>>;
type CaseDocuments = Awaited<ReturnType<Cases['documentsOf']>>;

/** Everything a task's page shows at once. */
export interface TaskPageView extends TaskSheet {
  readonly draft: Draft;
  readonly case: CaseView;
  readonly documents: CaseDocuments;
}

/** What belongs to a task besides its answers. */
@Injectable()
export class TaskPages {
  constructor(private readonly cases: Cases, private readonly documents: Documents, private readonly database: Database, private readonly audit: Audit) {}

  /** That the case was seen is written down first. */
  async open(actor: Actor, taskKey: string): Promise<TaskPageView> {
    const sheet = await this.cases.sheet(actor, taskKey);
    const { caseKey } = sheet.task;
    const [draft, opened, documents] = await Promise.all([this.cases.draftOf(actor, taskKey), this.cases.caseOf(actor, caseKey), this.cases.documentsOf(actor, caseKey)]);
    return { ...sheet, draft, case: opened, documents };
  }

  /** Gives the asker's own new documents to the task: they are read in its branch from then on. */
  async attach(actor: Actor, taskKey: string, ids: readonly string[]): Promise<CaseDocuments> {
    const { task, may } = await this.cases.sheet(actor, taskKey);
    if (!may.complete) throw new Refusal('NOT_ALLOWED', { act: 'task.complete' });
    await this.database.transaction(async (tx) => {
      await this.documents.attach(tx, ids, { by: actor, thing: { kind: 'task', id: taskKey }, detsisNo: task.detsisNo });
      this.audit.record(tx, { actor: actor.personId, session: actor.sessionId, act: 'task.attach', thing: { kind: 'task', id: taskKey }, details: { documents: ids.length } });
    });
    return this.cases.documentsOf(actor, task.caseKey);
  }
}
