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

/** The runtime's port over maps: one trial of one application, with a clock of its own and nothing kept. */
export class SandboxStore implements InstanceStore {
  now = new Date('2026-01-05T06:00:00Z');
  readonly expressions = feel;
  readonly keys = { next: (): string => String(++this.lastKey) };
  readonly decisions = { evaluate: (ask: DecisionAsk): Promise<unknown> => Promise.resolve(this.decide(ask)) };
  readonly instances = new Map<string, StoredInstance>();
  readonly waits = new Map<string, OpenWait>();
  readonly incidents = new Map<string, { readonly elementId: string; readonly message: string }>();
  readonly advances: Advance[] = [];
  private readonly definitions = new Map<string, Definition>();
  private readonly continuations: string[] = [];
  private readonly signals: { readonly name: string; readonly variables: Variables }[] = [];
  private lastKey = 0;

  constructor(processes: readonly CompiledProcess[], private readonly models: readonly DecisionModel[]) {
    for (const process of processes) {
      const key = this.keys.next();
      this.definitions.set(key, { key, processId: process.id, version: 1, process });
    }
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
    return Promise.resolve([...this.definitions.values()].find((known) => known.processId === processId) ?? null);
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
    const variables = new Map([...(this.instances.get(key)?.variables ?? [])].map(([scope, values]) => [scope, new Map(values)]));
    for (const event of advance.events) {
      this.follow(key, event);
      if (event.kind === 'variable') variables.set(event.scopeKey, (variables.get(event.scopeKey) ?? new Map()).set(event.name, event.value));
    }
    const definition = await this.definition(advance.definitionKey);
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

  /** All variables an element of the instance sees; the nearest one wins. */
  visible(instanceKey: string, elementKey: string): Variables {
    const instance = this.instances.get(instanceKey);
    const scopes: string[] = [];
    for (let key: string | null = elementKey; key !== null; key = instance?.tokens.instances.find((token) => token.key === key)?.scopeKey ?? null) scopes.unshift(key);
    return Object.fromEntries(scopes.flatMap((key) => [...(instance?.variables.get(key) ?? [])]));
  }

  private follow(instanceKey: string, event: RunEvent): void {
    if (event.kind === 'opened') this.waits.set(event.key, { key: event.key, instanceKey, elementKey: event.elementKey, wait: event.wait });
    if (event.kind === 'closed') this.waits.delete(event.key);
    if (event.kind === 'timer-again') this.rearm(event.key, event);
    if (event.kind === 'incident') this.incidents.set(event.key, event);
    if (event.kind === 'incident-resolved') this.incidents.delete(event.key);
    if (event.kind === 'signal') this.signals.push(event);
  }

  private rearm(key: string, { dueAt, repetitions }: { readonly dueAt: Date; readonly repetitions: number }): void {
    const open = this.waits.get(key);
    if (open?.wait.kind === 'timer') this.waits.set(key, { ...open, wait: { ...open.wait, dueAt, repetitions } });
  }

  private decide({ decisionId, variables }: DecisionAsk): unknown {
    const model = this.models.find(({ decisions }) => decisions.some(({ id }) => id === decisionId));
    if (!model) throw new ElementFault('CALLED_DECISION_ERROR', `no decision '${decisionId}' is deployed`);
    const { output, failure } = evaluateDecision(model, decisionId, { variables, now: this.now });
    if (failure) throw new ElementFault('DECISION_EVALUATION_ERROR', failure.message);
    return output;
  }
}
