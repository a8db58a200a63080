import { Injectable } from '@nestjs/common';
import { Cases, type CaseView, type TaskSheet } from '../../cases/index.js';
import { Documents, type DocumentView } from '../../documents/index.js';
import type { Actor } from '../../permissions/index.js';
import { Database, Refusal } from '../../platform/index.js';
import { Audit } from '../../platform/audit/index.js';

type Draft = Awaited<ReturnType<Cases['draftOf']>>;

/** Everything a task's page shows at once. */
export interface TaskPageView extends TaskSheet {
  readonly draft: Draft;
  readonly case: CaseView;
  readonly documents: readonly DocumentView[];
}

/** What belongs to a task besides its answers. */
@Injectable()
export class TaskPages {
  constructor(private readonly cases: Cases, private readonly documents: Documents, private readonly database: Database, private readonly audit: Audit) {}

  /** That the case was seen is written down first. */
  async open(actor: Actor, taskKey: string): Promise<TaskPageView> {
    const sheet = await this.cases.sheet(actor, taskKey);
    const [draft, opened] = await Promise.all([this.cases.draftOf(actor, taskKey), this.cases.caseOf(actor, sheet.task.caseKey)]);
    return { ...sheet, draft, case: opened, documents: await this.documentsOf(actor, opened) };
  }

  /** Gives the asker's own new documents to the task: they are read in its branch from then on. */
  async attach(actor: Actor, taskKey: string, ids: readonly string[]): Promise<DocumentView[]> {
    const { task, may } = await this.cases.sheet(actor, taskKey);
    if (!may.complete) throw new Refusal('NOT_ALLOWED', { act: 'task.complete' });
    await this.database.transaction(async (tx) => {
      await this.documents.attach(tx, ids, { by: actor, thing: { kind: 'task', id: taskKey }, detsisNo: task.detsisNo });
      this.audit.record(tx, { actor: actor.personId, session: actor.sessionId, act: 'task.attach', thing: { kind: 'task', id: taskKey }, details: { documents: ids.length } });
    });
    return this.documents.listOf(actor, { kind: 'task', id: taskKey });
  }

  /** What was filed with the case, and what was added on its tasks; each as far as the asker may open it. */
  private async documentsOf(actor: Actor, { key, tasks }: CaseView): Promise<DocumentView[]> {
    const things = [{ kind: 'case', id: key }, ...tasks.map((task) => ({ kind: 'task', id: task.key }))];
    return (await Promise.all(things.map((thing) => this.documents.listOf(actor, thing)))).flat();
  }
}
