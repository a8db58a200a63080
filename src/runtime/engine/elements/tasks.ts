import { eventWait, textOf } from '../boundary-waits.js';
import { ElementFault } from '../faults.js';
import { FlowNode } from '../flow-node.js';
import type { Run } from '../run.js';
import { dateOf } from '../timers.js';
import type { ElementInstance, OpenWait } from '../tokens.js';
import type { TaskWait, Wait } from '../waits.js';

/** Repairs stock tasks that run a service inside the engine: the work is a job, done outside the transaction. */
export class JobTask extends FlowNode {
  protected override waits(run: Run, instance: ElementInstance): readonly Wait[] {
    const { job, headers } = this.model.zeebe;
    if (!job) return [];
    const retries = Number(run.evaluate(job.retries, instance.key));
    if (!Number.isInteger(retries) || retries < 0) throw new ElementFault('EXTRACT_VALUE_ERROR', `the retries (${job.retries}) are no whole number`);
    return [{ kind: 'job', elementId: this.model.id, type: textOf(run, job.type, instance.key, 'job type'), retries, headers }];
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
      decisionId: textOf(run, decision.id, instance.key, 'decision id'),
      binding: decision.binding,
      resultVariable: decision.resultVariable,
      variables: run.variables.visible(instance.key),
    }];
  }
}

/** A person's work: who, until when and with which form is read from the diagram when the task opens. */
export class UserTask extends FlowNode {
  protected override waits(run: Run, instance: ElementInstance): readonly Wait[] {
    return [this.taskWait(run, instance.key)];
  }

  private taskWait(run: Run, key: string): TaskWait {
    const { assignment, schedule, priority, form, headers } = this.model.zeebe;
    return {
      kind: 'task',
      elementId: this.model.id,
      name: this.model.name ?? this.model.id,
      assignee: optionalText(run, assignment.assignee, key, 'assignee'),
      candidateGroups: names(run, assignment.candidateGroups, key, 'candidate groups'),
      candidateUsers: names(run, assignment.candidateUsers, key, 'candidate users'),
      dueAt: moment(run, schedule.dueDate, key, 'due date'),
      followUpAt: moment(run, schedule.followUpDate, key, 'follow-up date'),
      priority: priorityOf(run, priority, key),
      form: form && 'id' in form ? { ...form, id: textOf(run, form.id, key, 'form id') } : form,
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
    return [{ kind: 'call', elementId: this.model.id, processId: textOf(run, call.processId, instance.key, 'called process'), binding: call.binding, variables }];
  }

  override triggered(run: Run, instance: ElementInstance, wait: OpenWait, variables: Readonly<Record<string, unknown>>): void {
    const wanted = this.model.zeebe.call?.propagateAllChild || this.model.zeebe.outputs.length > 0;
    super.triggered(run, instance, wait, wanted ? variables : {});
  }
}

function optionalText(run: Run, text: string | undefined, key: string, what: string): string | null {
  const value = text === undefined ? null : run.evaluate(text, key);
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new ElementFault('EXTRACT_VALUE_ERROR', `the ${what} (${text}) is ${JSON.stringify(value)}, not a text`);
}

/** A list of texts, or one text with commas. */
function names(run: Run, text: string | undefined, key: string, what: string): string[] {
  const value = text === undefined ? [] : run.evaluate(text, key);
  if (value === null || value === undefined) return [];
  const list: unknown[] = Array.isArray(value) ? value : String(value).split(',').map((name) => name.trim());
  if (list.some((name) => typeof name !== 'string')) throw new ElementFault('EXTRACT_VALUE_ERROR', `the ${what} (${text}) are not a list of texts`);
  return (list as string[]).filter((name) => name !== '');
}

function moment(run: Run, text: string | undefined, key: string, what: string): string | null {
  const value = optionalText(run, text, key, what);
  if (value === null) return null;
  return dateOf(value, `the ${what} (${text})`).toISOString();
}

function priorityOf(run: Run, text: string | null, key: string): number {
  const value = text === null ? 50 : Number(run.evaluate(text, key));
  if (Number.isInteger(value) && value >= 0 && value <= 100) return value;
  throw new ElementFault('EXTRACT_VALUE_ERROR', `the priority (${text}) is no whole number from 0 to 100`);
}
