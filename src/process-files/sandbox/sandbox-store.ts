import { evaluateDecision, type DecisionModel } from '../../decisions/index.js';
import { commands, ElementFault, RuntimeRefusal, type Advance, type CompiledProcess, type RunEvent, type Wait } from '../../runtime/index.js';
import type { DecisionAsk, Definition, InstanceStore, StoredInstance } from '../../runtime/ports/index.js';
import { feel } from '../expressions.js';

/** An open wait of a trial. */
export interface OpenWait {
  readonly key: string;
  readonly instanceKey: string;
  readonly elementKey: string;
  readonly wait: Wait;
}

type Variables = Readonly<Record<string, unknown>>;

/** An element instance that is active in a trial. */
export interface ActiveElement {
  readonly instanceKey: string;
  readonly elementId: string;
  readonly type: string;
}

/** The runtime's port over maps: one trial of one application, with a clock of its own and nothing kept. */
export class SandboxStore implements InstanceStore {
  now = new Date('2026-01-05T06:00:00Z');
  readonly expressions = feel;
  readonly keys = { next: (): string => String(++this.lastKey) };
  readonly decisions = { evaluate: (ask: DecisionAsk): Promise<unknown> => Promise.resolve(this.answer(ask)) };
  readonly instances = new Map<string, StoredInstance>();
  readonly waits = new Map<string, OpenWait>();
  readonly active = new Map<string, ActiveElement>();
  readonly incidents = new Map<string, Extract<RunEvent, { kind: 'incident' }> & { readonly instanceKey: string }>();
  readonly advances: Advance[] = [];
  private readonly definitions = new Map<string, Definition>();
  private readonly continuations: string[] = [];
  private readonly signals: { readonly name: string; readonly variables: Variables }[] = [];
  private lastKey = 0;

  constructor(processes: readonly CompiledProcess[], private readonly models: readonly DecisionModel[]) {
    for (const process of processes) this.add(process);
  }

  /** Makes a process callable, as the newest version of its id. */
  add(process: CompiledProcess): Definition {
    const version = [...this.definitions.values()].filter((known) => known.processId === process.id).length + 1;
    const definition = { key: this.keys.next(), processId: process.id, version, process };
    this.definitions.set(definition.key, definition);
    return definition;
  }

  lock(instanceKey: string): Promise<StoredInstance> {
    const stored = this.instances.get(instanceKey);
    if (!stored) throw new RuntimeRefusal('INSTANCE_UNKNOWN', { instanceKey });
    return Promise.resolve(stored);
  }

  definition(key: string): Promise<Definition> {
    const found = this.definitions.get(key);
    if (!found) throw new RuntimeRefusal('DEFINITION_UNKNOWN', { definitionKey: key });
    return Promise.resolve(found);
  }

  findDefinition(processId: string): Promise<Definition | null> {
    return Promise.resolve([...this.definitions.values()].findLast((known) => known.processId === processId) ?? null);
  }

  familySize(rootKey: string): Promise<number> {
    return Promise.resolve([...this.instances.values()].filter((instance) => instance.rootKey === rootKey && instance.state === 'ACTIVE').length);
  }

  called(elementKey: string): Promise<string | null> {
    const child = [...this.instances.values()].find((instance) => instance.parentElementKey === elementKey && instance.state === 'ACTIVE');
    return Promise.resolve(child?.key ?? null);
  }

  async save(advance: Advance): Promise<void> {
    const { instanceKey: key, rootKey, parentKey, parentElementKey, tokens, ended, revision } = advance;
    const definition = await this.definition(advance.definitionKey);
    const before = this.instances.get(key);
    if ((before?.revision ?? 0) !== revision) throw new Error(`'${key}' is saved over another step of it`);
    const variables = new Map([...(before?.variables ?? [])].map(([scope, values]) => [scope, new Map(values)]));
    for (const event of advance.events) {
      this.follow(key, event);
      if (event.kind === 'variable') variables.set(event.scopeKey, (variables.get(event.scopeKey) ?? new Map()).set(event.name, event.value));
    }
    this.instances.set(key, { key, rootKey, parentKey, parentElementKey, definition, tokens, variables, state: ended ?? 'ACTIVE', revision: revision + 1 });
    if (advance.continues) this.continuations.push(key);
    this.advances.push(advance);
  }

  /** What a worker does after a commit: long steps go on, and thrown signals reach everyone. */
  async settle(): Promise<void> {
    while (this.continuations.length + this.signals.length > 0) {
      for (const key of this.continuations.splice(0)) await commands.continueInstance(this, key);
      for (const { name, variables } of this.signals.splice(0)) await this.broadcast(name, variables);
    }
  }

  /** Wakes everyone who listens for the signal, and says how many did. */
  async broadcast(name: string, variables: Variables): Promise<number> {
    const listening = [...this.waits.values()].filter(({ wait }) => wait.kind === 'signal' && wait.name === name);
    for (const { instanceKey, key } of listening) if (this.waits.has(key)) await commands.completeWait(this, { instanceKey, waitKey: key, variables });
    return listening.length;
  }

  /** Moves the clock and fires what has become due, the oldest first, each at its own moment. */
  async pass(milliseconds: number): Promise<void> {
    const until = new Date(this.now.getTime() + milliseconds);
    for (let due = this.nextTimer(until); due; due = this.nextTimer(until)) {
      this.now = due.dueAt;
      await commands.fireTimer(this, due);
      await this.settle();
    }
    this.now = until;
  }

  private nextTimer(until: Date): commands.FireTimer | undefined {
    const timers = [...this.waits.values()].flatMap(({ key: waitKey, instanceKey, wait }) => (wait.kind === 'timer' ? [{ ...wait, waitKey, instanceKey }] : []));
    return timers.filter(({ dueAt }) => dueAt <= until).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0];
  }

  /** All variables an element of the instance sees; the nearest one wins. */
  visible(instanceKey: string, elementKey: string): Variables {
    const instance = this.instances.get(instanceKey);
    const scopes: string[] = [];
    for (let key: string | null = elementKey; key !== null; key = instance?.tokens.instances.find((token) => token.key === key)?.scopeKey ?? null) scopes.unshift(key);
    return Object.fromEntries(scopes.flatMap((key) => [...(instance?.variables.get(key) ?? [])]));
  }

  private follow(instanceKey: string, event: RunEvent): void {
    if (event.kind === 'entered') this.active.set(event.key, { instanceKey, elementId: event.elementId, type: event.type });
    if (event.kind === 'left') this.active.delete(event.key);
    if (event.kind === 'opened') this.waits.set(event.key, { key: event.key, instanceKey, elementKey: event.elementKey, wait: event.wait });
    if (event.kind === 'closed') this.waits.delete(event.key);
    if (event.kind === 'timer-again') this.rearm(event.key, event);
    if (event.kind === 'migrated' || event.kind === 'migrated-wait') this.rename(event);
    if (event.kind === 'incident') this.incidents.set(event.key, { ...event, instanceKey });
    if (event.kind === 'incident-resolved') this.incidents.delete(event.key);
    if (event.kind === 'signal') this.signals.push(event);
  }

  private rename({ key, elementId }: { readonly key: string; readonly elementId: string }): void {
    const [element, open] = [this.active.get(key), this.waits.get(key)];
    if (element) this.active.set(key, { ...element, elementId });
    if (open) this.waits.set(key, { ...open, wait: { ...open.wait, elementId } });
  }

  private rearm(key: string, { dueAt, repetitions }: { readonly dueAt: Date; readonly repetitions: number }): void {
    const open = this.waits.get(key);
    if (open?.wait.kind === 'timer') this.waits.set(key, { ...open, wait: { ...open.wait, dueAt, repetitions } });
  }

  private answer({ decisionId, variables }: DecisionAsk): unknown {
    const model = this.models.findLast(({ decisions }) => decisions.some(({ id }) => id === decisionId));
    if (!model) throw new ElementFault('CALLED_DECISION_ERROR', `no decision '${decisionId}' is deployed`);
    const { output, failure } = evaluateDecision(model, decisionId, { variables, now: this.now });
    if (failure) throw new ElementFault('DECISION_EVALUATION_ERROR', failure.message);
    return output;
  }
}
