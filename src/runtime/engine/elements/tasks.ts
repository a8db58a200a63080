import { eventWait } from '../boundary-waits.js';
import { FlowNode, type Answer } from '../flow-node.js';
import { Reading } from '../reading.js';
import type { Run } from '../run.js';
import type { ElementInstance } from '../tokens.js';
import type { TaskWait, Wait } from '../waits.js';

/** Repairs stock tasks that run a service inside the engine: the work is a job, done outside the transaction. */
export class JobTask extends FlowNode {
  protected override waits(run: Run, instance: ElementInstance): readonly Wait[] {
    const { job, headers } = this.model.zeebe;
    if (!job) return [];
    const read = new Reading(run, instance.key);
    return [{ kind: 'job', elementId: this.model.id, type: read.text(job.type, 'job type'), retries: read.whole(job.retries, 'retries'), headers }];
  }
}

/** Repairs the stock script task: FEEL only, no JavaScript; a script with a job type is a job. */
export class ScriptTask extends JobTask {
  protected override execute(run: Run, instance: ElementInstance, own: readonly Wait[]): void {
    const { script } = this.model.zeebe;
    if (script) {
      const result = { [script.resultVariable]: run.evaluate(script.expression, instance.key) };
      if (this.model.zeebe.outputs.length > 0) run.variables.setLocal(instance.key, result);
      else run.variables.propagate(instance.key, result);
    }
    super.execute(run, instance, own);
  }
}

/** Repairs the stock business rule task, which knows no DMN: the decision is asked within the step. */
export class BusinessRuleTask extends JobTask {
  protected override waits(run: Run, instance: ElementInstance): readonly Wait[] {
    const { decision } = this.model.zeebe;
    if (!decision) return super.waits(run, instance);
    return [{
      kind: 'decision',
      elementId: this.model.id,
      decisionId: new Reading(run, instance.key).text(decision.id, 'decision id'),
      binding: decision.binding,
      resultVariable: decision.resultVariable,
      variables: run.variables.visible(instance.key),
    }];
  }
}

/** A person's work: who, until when and with which form is read from the diagram when the task opens. */
export class UserTask extends FlowNode {
  protected override waits(run: Run, instance: ElementInstance): readonly Wait[] {
    return [this.taskWait(new Reading(run, instance.key))];
  }

  private taskWait(read: Reading): TaskWait {
    const { assignment, schedule, priority, form, headers } = this.model.zeebe;
    return {
      kind: 'task',
      elementId: this.model.id,
      name: this.model.name ?? this.model.id,
      assignee: read.optional(assignment.assignee, 'assignee'),
      candidateGroups: read.names(assignment.candidateGroups, 'candidate groups'),
      candidateUsers: read.names(assignment.candidateUsers, 'candidate users'),
      dueAt: read.moment(schedule.dueDate, 'due date'),
      followUpAt: read.moment(schedule.followUpDate, 'follow-up date'),
      priority: priority === null ? 50 : read.whole(priority, 'priority', 100),
      form: form && 'id' in form ? { ...form, id: read.text(form.id, 'form id') } : form,
      headers,
    };
  }
}

/** Repairs the stock receive task, which keeps messages that came before it was reached: it waits for one with its correlation key. */
export class ReceiveTask extends FlowNode {
  protected override waits(run: Run, instance: ElementInstance): readonly Wait[] {
    return eventWait(run, this.model, instance.key);
  }
}

/** Repairs the stock call activity, which looks into its own file only: the called process is an instance of its own. */
export class CallActivity extends FlowNode {
  protected override waits(run: Run, instance: ElementInstance): readonly Wait[] {
    const { call } = this.model.zeebe;
    if (!call) return [];
    const variables = call.propagateAllParent ? run.variables.visible(instance.key) : run.variables.local(instance.key);
    return [{ kind: 'call', elementId: this.model.id, processId: new Reading(run, instance.key).text(call.processId, 'called process'), binding: call.binding, variables }];
  }

  override triggered(run: Run, instance: ElementInstance, { wait, variables }: Answer): void {
    const wanted = this.model.zeebe.call?.propagateAllChild || this.model.zeebe.outputs.length > 0;
    super.triggered(run, instance, { wait, variables: wanted ? variables : {} });
  }
}
