import { Duration } from 'luxon';
import { commands } from '../../../src/runtime/index.js';
import { diagram } from '../../given/diagram.js';
import { TrialStore, type OpenWait } from '../../given/trial-store.js';
import type { Stage, Story } from './story.js';

type Variables = Readonly<Record<string, unknown>>;
type Act = (words: readonly string[], variables: Variables) => Promise<unknown>;

const scopeTypes = new Set(['bpmn:Process', 'bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess', 'multi-instance-body', 'event-sub-process']);

/** The runtime on maps. */
export class MemoryStage implements Stage {
  readonly store: TrialStore;
  private story: Story = { title: '', picture: '', steps: [] };
  private readonly roots: string[] = [];
  private last: OpenWait | undefined;

  constructor(reloading: boolean) {
    this.store = new TrialStore(reloading);
  }

  async begin(story: Story): Promise<void> {
    this.story = story;
    const later = story.steps.filter(([act]) => act.startsWith('deploy ')).map(([act]) => act.slice(7));
    for (const [id, picture] of Object.entries(story.calls ?? {})) if (!later.includes(id)) await this.store.deploy(diagram(picture, id));
    for (const xml of story.decisions ?? []) await this.store.decide(xml);
  }

  async act([verb = '', ...words]: readonly string[], variables: Variables): Promise<void> {
    const act = this.acts[verb];
    if (!act) throw new Error(`story: '${verb}'`);
    await act(words, variables);
    await this.store.settle();
    // What is due at once fires at once, as a worker would see to it.
    await this.store.pass(0);
  }

  private get root(): string {
    return this.roots.find((key) => this.store.instances.get(key)?.state === 'ACTIVE') ?? this.roots[0] ?? '';
  }

  private readonly acts: Readonly<Record<string, Act>> = {
    start: (startAt) => this.start(startAt),
    deploy: ([id = '']) => this.store.deploy(diagram(this.story.calls?.[id] ?? '', id)),
    task: (words, variables) => this.complete(words, variables),
    job: (words, variables) => this.complete(words, variables),
    again: (_, variables) => commands.completeWait(this.store, { instanceKey: this.last?.instanceKey ?? '', waitKey: this.last?.key ?? '', variables }),
    error: ([at = '', code = '', nth], variables) => commands.throwJobError(this.store, { ...this.job(at, nth), code, message: '', variables }),
    fail: ([at = '', nth], variables) => commands.failJob(this.store, { ...this.job(at, nth), message: 'boom', variables }),
    message: ([name = '', key = ''], variables) => this.deliver(name, key, variables),
    signal: ([name = ''], variables) => this.store.broadcast(name, variables),
    pass: ([time = '']) => this.store.pass(Duration.fromISO(time).toMillis()),
    set: ([at], variables) => {
      const [instanceKey, scopeKey] = at ? this.element(at) : [this.root, this.root];
      return commands.setVariables(this.store, { instanceKey, scopeKey, variables, local: at !== undefined });
    },
    cancel: () => commands.cancelInstance(this.store, this.root),
    resolve: ([at = '']) => this.resolve(at),
    activate: ([elementId = '', , scope, nth], values) => commands.modifyInstance(this.store, {
      instanceKey: this.root,
      activate: [{ elementId, ...(scope && { ancestorKey: this.element(scope, nth)[1] }), variables: Object.keys(values).length > 0 ? [{ scopeId: elementId, values }] : [] }],
      terminate: [], move: [],
    }),
    terminate: ([at = '', nth]) => commands.modifyInstance(this.store, { instanceKey: this.root, activate: [], terminate: [this.element(at, nth)[1]], move: [] }),
    move: ([from = '', to = '']) => commands.modifyInstance(this.store, { instanceKey: this.root, activate: [], terminate: [], move: [{ from, to }] }),
    migrate: (pairs) => this.migrate(pairs),
  };

  private async start(startAt: readonly string[]): Promise<void> {
    const definition = await this.store.deploy(diagram(this.story.picture));
    const { instanceKey } = await commands.createInstance(this.store, { definition, variables: this.story.variables ?? {}, startAt });
    this.roots.push(instanceKey);
  }

  private complete([at = '', nth]: readonly string[], variables: Variables): Promise<unknown> {
    const { instanceKey, key: waitKey } = (this.last = this.wait(at, nth));
    return commands.completeWait(this.store, { instanceKey, waitKey, variables });
  }

  private job(at: string, nth?: string): { instanceKey: string; jobKey: string } {
    const { instanceKey, key: jobKey } = this.wait(at, nth);
    return { instanceKey, jobKey };
  }

  private wait(at: string, nth = '1'): OpenWait {
    const found = [...this.store.waits.values()].filter((row) => row.wait.elementId === at)[Number(nth) - 1];
    if (!found) throw new Error(`story: nobody waits at '${at}'`);
    return found;
  }

  private element(at: string, nth = '1'): [instanceKey: string, key: string] {
    const found = [...this.store.active].filter(([, { elementId, type }]) => elementId === at && type !== 'multi-instance-body')[Number(nth) - 1];
    if (!found) throw new Error(`story: '${at}' is not active`);
    return [found[1].instanceKey, found[0]];
  }

  private async deliver(name: string, correlationKey: string, variables: Variables): Promise<void> {
    const row = [...this.store.waits.values()].find(({ wait }) => wait.kind === 'message' && wait.name === name && wait.correlationKey === correlationKey);
    if (row) await commands.completeWait(this.store, { instanceKey: row.instanceKey, waitKey: row.key, variables });
  }

  private resolve(at: string): Promise<unknown> {
    const [incidentKey, incident] = [...this.store.incidents].find(([, candidate]) => candidate.elementId === at) ?? [];
    if (!incident || !incidentKey) throw new Error(`story: no incident at '${at}'`);
    return commands.resolveIncident(this.store, { instanceKey: incident.instanceKey, incidentKey });
  }

  private async migrate(pairs: readonly string[]): Promise<void> {
    const target = await this.store.deploy(diagram(this.story.next ?? ''));
    const renamed = new Map(pairs.map((pair) => pair.split(':') as [string, string]));
    const mappings = [...(this.store.instances.get(this.root)?.definition.process.elements.keys() ?? [])]
      .map((from) => ({ from, to: renamed.get(from) ?? from }))
      .filter(({ to }) => to !== '');
    await commands.migrateInstance(this.store, { instanceKey: this.root, targetDefinitionKey: target.key, mappings });
  }

  active(): Promise<string> {
    const { store } = this;
    const states = this.roots.map((key) => store.instances.get(key)?.state);
    if (!states.includes('ACTIVE')) return Promise.resolve(states.includes('TERMINATED') ? 'TERMINATED' : 'END');
    const stopped = [...store.incidents.values()].map(({ elementKey }) => elementKey);
    const shown = [...store.active].filter(([key, { type }]) => !scopeTypes.has(type) || stopped.includes(key));
    return Promise.resolve(shown.map(([key, { elementId }]) => (stopped.includes(key) ? `!${elementId}` : elementId)).sort().join(','));
  }

  variables(elementId?: string, own = false): Promise<Variables> {
    const { store } = this;
    const [instanceKey, scopeKey] = elementId ? this.element(elementId) : [this.root, this.root];
    const instance = store.instances.get(instanceKey);
    const scopes: string[] = [];
    for (let key: string | null = scopeKey; key; key = instance?.tokens.instances.find((token) => token.key === key)?.scopeKey ?? null) scopes.unshift(key);
    const visible = (own ? [scopeKey] : scopes).map((key) => Object.fromEntries(instance?.variables.get(key) ?? []));
    return Promise.resolve(Object.assign({}, ...visible) as Variables);
  }
}
