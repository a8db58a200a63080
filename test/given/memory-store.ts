import { checkFeel, compileFeel, type DecisionModel, evaluateDecision, parseDecisions } from '../../src/decisions/index.js';
import { commands, compileDiagram, ElementFault, type Advance, type Wait } from '../../src/runtime/index.js';
import type { Binding, DecisionAsk, Definition, Expressions, InstanceStore, StoredInstance } from '../../src/runtime/ports/index.js';
import { RuntimeRefusal } from '../../src/runtime/index.js';

export const feel: Expressions = {
  evaluate: (text, variables, now) => compileFeel(text).evaluate(variables, { now }),
  absent: (text, variables) => compileFeel(text).absent(variables),
  fault: (text) => checkFeel(text.slice(1)),
};

/** An open wait as a row would show it. */
export interface WaitRow {
  readonly key: string;
  readonly instanceKey: string;
  readonly elementKey: string;
  readonly wait: Wait;
  readonly dueAt?: Date;
  readonly repetitions?: number;
}

/** The runtime's port over maps: with `reloading`, everything is written to JSON and read again between all steps. */
export class MemoryStore implements InstanceStore {
  now = new Date('2026-03-02T09:00:00Z');
  readonly instances = new Map<string, StoredInstance>();
  readonly waits = new Map<string, WaitRow>();
  readonly active = new Map<string, { readonly elementId: string; readonly type: string; readonly instanceKey: string }>();
  readonly incidents = new Map<string, { readonly instanceKey: string; readonly elementKey: string; readonly elementId: string; readonly type: string; readonly message: string }>();
  readonly signals: { readonly name: string; readonly variables: Readonly<Record<string, unknown>> }[] = [];
  readonly continuations: string[] = [];
  readonly advances: Advance[] = [];
  private readonly definitions = new Map<string, Definition>();
  private counter = 1000;

  constructor(private readonly reloading = false) {}

  readonly keys = { next: (): string => String(++this.counter) };
  readonly expressions = feel;
  readonly decisions = { evaluate: (ask: DecisionAsk): Promise<unknown> => this.decided(ask) };
  private readonly decisionModels: DecisionModel[] = [];

  async deploy(xml: string): Promise<Definition> {
    const [process] = await compileDiagram(xml, feel);
    if (!process) throw new Error('nothing to deploy');
    const version = [...this.definitions.values()].filter((known) => known.processId === process.id).length + 1;
    const definition = { key: this.keys.next(), processId: process.id, version, process };
    this.definitions.set(definition.key, definition);
    return definition;
  }

  async decide(xml: string): Promise<void> {
    this.decisionModels.push(await parseDecisions(xml));
  }

  private async decided({ decisionId, variables }: DecisionAsk): Promise<unknown> {
    const model = this.decisionModels.findLast(({ decisions }) => decisions.some(({ id }) => id === decisionId));
    if (!model) throw new ElementFault('CALLED_DECISION_ERROR', `no decision '${decisionId}' is deployed`);
    const { output, failure } = evaluateDecision(model, decisionId, { variables, now: this.now });
    if (failure) throw new ElementFault('DECISION_EVALUATION_ERROR', failure.message);
    return output;
  }

  lock(instanceKey: string): Promise<StoredInstance> {
    const stored = this.instances.get(instanceKey);
    if (!stored) throw new RuntimeRefusal('INSTANCE_UNKNOWN', { instanceKey });
    if (!this.reloading) return Promise.resolve(stored);
    const { tokens, variables } = stored;
    const plain = JSON.parse(JSON.stringify([...variables].map(([scope, values]) => [scope, [...values]]))) as [string, [string, unknown][]][];
    return Promise.resolve({ ...stored, tokens: JSON.parse(JSON.stringify(tokens)) as typeof tokens, variables: new Map(plain.map(([scope, values]) => [scope, new Map(values)])) });
  }

  definition(key: string): Promise<Definition> {
    return Promise.resolve(this.definitions.get(key) as Definition);
  }

  findDefinition(processId: string, _binding: Binding): Promise<Definition | null> {
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
    const definition = await this.definition(advance.definitionKey);
    const before = this.instances.get(advance.instanceKey);
    if ((before?.revision ?? 0) !== advance.revision) throw new Error('saved over somebody else');
    const variables = new Map([...(before?.variables ?? [])].map(([scope, values]) => [scope, new Map(values)]));
    for (const event of advance.events) this.apply(advance, event, variables);
    const { instanceKey: key, rootKey, parentKey, parentElementKey, tokens } = advance;
    this.instances.set(key, { key, rootKey, parentKey, parentElementKey, definition, tokens, variables, state: advance.ended ?? 'ACTIVE', revision: advance.revision + 1 });
    if (advance.continues) this.continuations.push(key);
    this.advances.push(advance);
  }

  private apply(advance: Advance, event: Advance['events'][number], variables: Map<string, Map<string, unknown>>): void {
    const { instanceKey } = advance;
    if (event.kind === 'entered') this.active.set(event.key, { elementId: event.elementId, type: event.type, instanceKey });
    if (event.kind === 'left') this.active.delete(event.key);
    if (event.kind === 'opened') this.waits.set(event.key, { key: event.key, instanceKey, elementKey: event.elementKey, wait: event.wait, ...(event.wait.kind === 'timer' && { dueAt: event.wait.dueAt, repetitions: event.wait.repetitions }) });
    if (event.kind === 'closed') this.waits.delete(event.key);
    if (event.kind === 'timer-again') this.waits.set(event.key, { ...(this.waits.get(event.key) as WaitRow), dueAt: event.dueAt, repetitions: event.repetitions });
    if (event.kind === 'migrated') this.active.set(event.key, { ...this.active.get(event.key), elementId: event.elementId } as { elementId: string; type: string; instanceKey: string });
    if (event.kind === 'migrated-wait') this.rename(event.key, event.elementId);
    if (event.kind === 'incident') this.incidents.set(event.key, { instanceKey, elementKey: event.elementKey, elementId: event.elementId, type: event.type, message: event.message });
    if (event.kind === 'incident-resolved') this.incidents.delete(event.key);
    if (event.kind === 'signal') this.signals.push(event);
    if (event.kind === 'variable') variables.set(event.scopeKey, (variables.get(event.scopeKey) ?? new Map()).set(event.name, event.value));
  }

  private rename(waitKey: string, elementId: string): void {
    const row = this.waits.get(waitKey);
    if (row) this.waits.set(waitKey, { ...row, wait: { ...row.wait, elementId } });
  }

  /** What a worker does after the commit: long steps go on, thrown signals reach everyone. */
  async afterCommit(): Promise<void> {
    for (let key = this.continuations.shift(); key !== undefined; key = this.continuations.shift()) await commands.continueInstance(this, key);
    for (let signal = this.signals.shift(); signal !== undefined; signal = this.signals.shift()) await this.broadcast(signal.name, signal.variables);
    if (this.continuations.length + this.signals.length > 0) await this.afterCommit();
  }

  async broadcast(name: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
    const listening = [...this.waits.values()].filter(({ wait }) => wait.kind === 'signal' && wait.name === name);
    for (const { instanceKey, key } of listening) if (this.waits.has(key)) await commands.completeWait(this, { instanceKey, waitKey: key, variables });
  }

  /** Moves the clock and fires what has become due, oldest first, one at a time. */
  async pass(milliseconds: number): Promise<void> {
    const until = new Date(this.now.getTime() + milliseconds);
    for (let due = this.nextTimer(until); due; due = this.nextTimer(until)) {
      this.now = due.dueAt as Date;
      const { instanceKey, key: waitKey, dueAt, repetitions = 0, wait } = due;
      await commands.fireTimer(this, { instanceKey, waitKey, dueAt: dueAt as Date, repetitions, cycle: wait.kind === 'timer' ? wait.cycle : null });
      await this.afterCommit();
    }
    this.now = until;
  }

  private nextTimer(until: Date): WaitRow | undefined {
    return [...this.waits.values()].filter(({ dueAt }) => dueAt && dueAt <= until).sort((a, b) => Number(a.dueAt) - Number(b.dueAt))[0];
  }
}
