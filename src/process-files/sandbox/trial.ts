import { serveJob, type Capabilities, type Handlers } from '../../process-kit/index.js';
import { commands } from '../../runtime/index.js';
import type { OpenWait, SandboxStore } from './sandbox-store.js';
import { durationMs, type Scenario, type ScenarioStep } from './scenario.js';

/** What did not go as a scenario says; the code names a sentence of messages/tr.json. */
export class ScenarioFault extends Error {
  constructor(
    readonly code: 'STEP_NOT_OPEN' | 'MESSAGE_NOT_AWAITED' | 'SIGNAL_NOT_AWAITED' | 'HANDLER_FAILED' | 'START_UNKNOWN',
    readonly element: string,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

/** One run of a scenario: acts on the case as people, systems and time would. */
export class Trial {
  private rootKey = '';

  constructor(private readonly store: SandboxStore, private readonly handlers: Handlers) {}

  /** Plays all steps; throws a ScenarioFault at the first that cannot be done. */
  async play(scenario: Scenario): Promise<void> {
    const definition = await this.store.findDefinition(scenario.process);
    if (!definition) throw new ScenarioFault('START_UNKNOWN', scenario.process);
    const { instanceKey } = await commands.createInstance(this.store, { definition, variables: scenario.variables });
    this.rootKey = instanceKey;
    await this.store.settle();
    for (const step of scenario.steps) {
      await this.act(step);
      await this.store.settle();
    }
  }

  /** The case's own variables as they are now. */
  variables(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.store.instances.get(this.rootKey)?.variables.get(this.rootKey) ?? []);
  }

  private async act(step: ScenarioStep): Promise<void> {
    if ('task' in step) await this.complete(this.waitAt(step.task, 'task'), step.answers);
    else if ('job' in step) await this.doJob(step);
    else if ('message' in step) await this.deliver(step);
    else if ('signal' in step) await this.broadcast(step.signal, step.variables);
    else await this.store.pass(durationMs(step.pass));
  }

  private waitAt(elementId: string, kind: 'task' | 'job'): OpenWait {
    const found = [...this.store.waits.values()].find(({ wait }) => wait.elementId === elementId && wait.kind === kind);
    if (!found) throw new ScenarioFault('STEP_NOT_OPEN', elementId, { open: this.openNow() });
    return found;
  }

  private openNow(): string {
    const ids = [...this.store.waits.values()].filter(({ wait }) => wait.kind === 'task' || wait.kind === 'job').map(({ wait }) => wait.elementId);
    return ids.join(', ') || '–';
  }

  private async complete({ instanceKey, key }: OpenWait, variables: Readonly<Record<string, unknown>>): Promise<void> {
    await commands.completeWait(this.store, { instanceKey, waitKey: key, variables });
  }

  private async doJob(step: Extract<ScenarioStep, { job: string }>): Promise<void> {
    const open = this.waitAt(step.job, 'job');
    const { instanceKey, key: jobKey } = open;
    if (step.error !== undefined) return void (await commands.throwJobError(this.store, { instanceKey, jobKey, code: step.error, message: '', variables: step.result ?? {} }));
    if (step.result) return this.complete(open, step.result);
    const outcome = await this.serve(open);
    if (outcome.kind === 'completed') return this.complete(open, outcome.variables);
    await commands.throwJobError(this.store, { instanceKey, jobKey, ...outcome });
  }

  private async serve({ key, instanceKey, elementKey, wait }: OpenWait) {
    if (wait.kind !== 'job') throw new Error(`'${wait.elementId}' has no job`);
    const { rootKey, definition } = await this.store.lock(instanceKey);
    const can: Capabilities = { now: () => this.store.now, log: () => undefined, tell: () => Promise.resolve(), workingDayAfter: withoutCalendar };
    const job = { id: key, type: wait.type, variables: this.store.visible(instanceKey, elementKey), headers: wait.headers, retriesLeft: 1, caseKey: rootKey, processId: definition.processId, elementId: wait.elementId };
    return serveJob(this.handlers, job, can).catch((error: Error) => {
      throw new ScenarioFault('HANDLER_FAILED', wait.elementId, { type: wait.type, reason: error.message });
    });
  }

  private async deliver(step: Extract<ScenarioStep, { message: string }>): Promise<void> {
    const found = [...this.store.waits.values()].find(({ wait }) => wait.kind === 'message' && wait.name === step.message && wait.correlationKey === step.key);
    if (!found) throw new ScenarioFault('MESSAGE_NOT_AWAITED', step.message, { key: step.key });
    await this.complete(found, step.variables);
  }

  private async broadcast(name: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
    if ((await this.store.broadcast(name, variables)) === 0) throw new ScenarioFault('SIGNAL_NOT_AWAITED', name);
  }
}

/** Which days are worked is kept where the system runs; a trial tells nobody anything, and knows no holidays. */
function withoutCalendar(): Promise<never> {
  return Promise.reject(new Error('a trial has no calendar: give the job its result'));
}
