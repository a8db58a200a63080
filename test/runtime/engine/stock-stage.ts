import { createRequire } from 'node:module';
import * as Elements from 'bpmn-elements';
import { BpmnModdle } from 'bpmn-moddle';
import * as serializer from 'moddle-context-serializer';
import { diagram } from '../../given/diagram.js';
import { feel } from '../../../src/process-files/expressions.js';
import type { Stage, Story } from '../semantics/story.js';

interface Waiting {
  readonly id: string;
  readonly executionId: string;
  signal(message?: unknown): void;
  readonly content: { readonly isMultiInstance?: boolean };
}

interface Activity {
  readonly id: string;
  readonly type: string;
  readonly status?: string;
  readonly placeholder?: boolean;
  readonly isSubProcess?: boolean;
  readonly isMultiInstance?: boolean;
  readonly executionId: string;
  readonly execution?: { readonly completed: boolean; readonly source?: { readonly executions: readonly Scope[] }; getPostponed(): Waiting[] };
}

interface Scope {
  getActivities(): Activity[];
}

interface Definition {
  readonly broker: { subscribeTmp(exchange: string, pattern: string, heard: (_: string, message: { content: { error?: Error } }) => void, options: object): void };
  run(): void;
  signal(message: object): void;
  sendMessage(message: object): void;
  getRunningProcesses(): { readonly execution?: Scope; readonly status?: string }[];
}

interface Timer {
  readonly callback: (...args: unknown[]) => void;
  readonly args: unknown[];
}

const zeebe: unknown = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json');
const shown = new Set(['UserTask', 'ManualTask', 'ReceiveTask', 'IntermediateCatchEvent'].map((type) => `bpmn:${type}`));

/** bpmn-engine's stock elements behind the verbs of a story: what they do when nothing of ours repairs them. */
export class StockStage implements Stage {
  private definition: Definition | undefined;
  private readonly timers: Timer[] = [];
  private outcome = '';
  private variablesOf: Record<string, unknown> = {};

  constructor(private readonly signals: 'leaf' | 'definition' = 'leaf') {}

  async begin(story: Story): Promise<void> {
    const { Serializer, TypeResolver } = serializer as unknown as { Serializer: new (...of: unknown[]) => unknown; TypeResolver(types: unknown): unknown };
    const parsed = await new BpmnModdle({ zeebe }).fromXML(diagram(story.picture));
    this.variablesOf = { ...story.variables };
    const source = new Serializer(parsed, TypeResolver({ ...Elements }), readLoops);
    const environment = new Elements.Environment({ timers: this.recorded(), scripts: { register: () => undefined, getScript: conditionOf }, variables: this.variablesOf, expressions, settings: { disableTrackState: true } } as never);
    const definition = new Elements.Definition(Elements.Context(source as never, environment)) as unknown as Definition;
    definition.broker.subscribeTmp('event', 'definition.error', () => { this.outcome = 'ERROR'; }, { noAck: true });
    definition.broker.subscribeTmp('event', 'definition.leave', () => { this.outcome ||= 'END'; }, { noAck: true });
    this.definition = definition;
  }

  act([verb, at = '']: readonly string[], variables: Readonly<Record<string, unknown>>): Promise<void> {
    Object.assign(this.variablesOf, variables);
    try {
      if (verb === 'start') this.definition?.run();
      else if (verb === 'task') this.complete(at);
      else if (verb === 'stale') this.definition?.signal({ id: at, executionId: 'gone' });
      else if (verb === 'signal') this.definition?.signal({ id: `signal_${at}` });
      else if (verb === 'message') this.definition?.sendMessage({ id: `message_${at}` });
      else if (verb === 'pass') for (const { callback, args } of this.timers.splice(0, 1)) callback(...args);
    } catch (error) {
      this.outcome = error instanceof RangeError ? 'STACK OVERFLOW' : 'ERROR';
    }
    return Promise.resolve();
  }

  active(): Promise<string> {
    return Promise.resolve(this.outcome || this.waiting().map(({ id }) => id).sort().join(','));
  }

  variables(): Promise<Readonly<Record<string, unknown>>> {
    return Promise.resolve(this.variablesOf);
  }

  private complete(id: string): void {
    const leaf = this.waiting().find((each) => each.id === id);
    if (this.signals === 'leaf') leaf?.signal();
    else this.definition?.signal({ executionId: leaf?.executionId });
  }

  private waiting(): Waiting[] {
    return this.scopes().flatMap((scope) => scope.getActivities()).flatMap((activity) => {
      if (activity.placeholder || activity.status !== 'executing' || !activity.execution || activity.execution.completed || !shown.has(activity.type)) return [];
      const postponed = activity.execution.getPostponed();
      return activity.isMultiInstance ? postponed.filter((each) => each.content.isMultiInstance && each.executionId !== activity.executionId) : postponed.slice(0, 1);
    });
  }

  private scopes(): Scope[] {
    const inside = (scope: Scope): Scope[] => [scope, ...scope.getActivities().filter((activity) => activity.isSubProcess && activity.status).flatMap((activity) => (activity.execution?.source?.executions ?? []).flatMap(inside))];
    return (this.definition?.getRunningProcesses() ?? []).flatMap(({ execution, status }) => (execution && status ? inside(execution) : []));
  }

  /** Timers that only fire when a story lets time pass. */
  private recorded(): object {
    const add = (callback: Timer['callback'], _delay: number, ...args: unknown[]): Timer => {
      const timer = { callback, args };
      this.timers.push(timer);
      return timer;
    };
    const clearTimeout = (timer: Timer): void => void this.timers.splice(this.timers.indexOf(timer) >>> 0, 1);
    return { register: () => ({ setTimeout: add, clearTimeout }), setTimeout: add, clearTimeout };
  }
}

interface Asking {
  readonly environment: { readonly variables: Record<string, unknown> };
}

const isExpression = (text: unknown): boolean => typeof text === 'string' && text.startsWith('=');
const expressions = {
  resolveExpression: (text: string, { environment }: Asking) => (isExpression(text) ? feel.evaluate(text, environment.variables, new Date(0)) : text),
  isExpression,
  hasExpression: isExpression,
};
const conditionOf = (): undefined => undefined;

/** Stock loops read their collection from where another vendor's diagrams keep it. */
function readLoops(behaviour: { loopCharacteristics?: { behaviour: Record<string, unknown> } }): object {
  const loop = behaviour.loopCharacteristics?.behaviour;
  const { values = [] } = (loop?.['extensionElements'] ?? {}) as { values?: { $type: string; inputCollection?: string; inputElement?: string }[] };
  const zeebeLoop = values.find(({ $type }) => $type === 'zeebe:LoopCharacteristics');
  if (loop && zeebeLoop) Object.assign(loop, { collection: zeebeLoop.inputCollection, elementVariable: zeebeLoop.inputElement });
  return {};
}
