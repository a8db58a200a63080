import { Duration } from 'luxon';
import { diagram } from '../../given/diagram.js';
import { MemoryStore } from '../../given/memory-store.js';
import { commands } from '../../../src/runtime/index.js';

/** A small diagram and what must happen in it: each step is something done and the elements that are active afterwards. */
export interface Story {
  readonly title: string;
  readonly picture: string;
  readonly calls?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
  /** Variables of the process at the end. */
  readonly leaves?: Readonly<Record<string, unknown>>;
}

/**
 * `start`, `task a`, `job a`, `error a CODE`, `fail a`, `message name key`, `signal name`, `pass PT1H`, `set`, `cancel`, `resolve a`;
 * then the active elements in order of their ids (`END` when the instance has ended, `!x` for an incident at x), then variables.
 */
export type Step = readonly [act: string, active: string, variables?: Readonly<Record<string, unknown>>];

/** Something that runs stories: the runtime in memory, with everything reloaded, or a server. */
export interface Stage {
  begin(story: Story): Promise<void>;
  act(words: readonly string[], variables: Readonly<Record<string, unknown>>): Promise<void>;
  active(): Promise<string>;
  variables(): Promise<Readonly<Record<string, unknown>>>;
}

export const scopeTypes = new Set(['bpmn:Process', 'bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess', 'multi-instance-body', 'event-sub-process']);

/** Plays a story and says where it went another way. */
export async function play(story: Story, stage: Stage): Promise<string[]> {
  const seen: string[] = [];
  await stage.begin(story);
  for (const [act, , variables = {}] of story.steps) {
    await stage.act(act.split(' '), variables);
    seen.push(`${act}: ${await stage.active()}`);
  }
  return seen;
}

export const told = (story: Story): string[] => story.steps.map(([act, active]) => `${act}: ${active}`);

/** The runtime on maps. */
export class MemoryStage implements Stage {
  readonly store: MemoryStore;
  private story: Story | undefined;
  private rootKey = '';

  constructor(reloading: boolean) {
    this.store = new MemoryStore(reloading);
  }

  async begin(story: Story): Promise<void> {
    this.story = story;
    for (const [id, picture] of Object.entries(story.calls ?? {})) await this.store.deploy(diagram(picture, id));
  }

  async act([verb = '', at = '', ...rest]: readonly string[], variables: Readonly<Record<string, unknown>>): Promise<void> {
    const { store } = this;
    const wait = [...store.waits.values()].find((row) => row.wait.elementId === at);
    const of = { instanceKey: wait?.instanceKey ?? '', waitKey: wait?.key ?? '' };
    if (verb === 'start') {
      const definition = await store.deploy(diagram(this.story?.picture ?? ''));
      this.rootKey = (await commands.createInstance(store, { definition, variables: this.story?.variables ?? {} })).instanceKey;
    } else if (verb === 'task' || verb === 'job') await commands.completeWait(store, { ...of, variables });
    else if (verb === 'error') await commands.throwJobError(store, { instanceKey: of.instanceKey, jobKey: of.waitKey, code: rest[0] ?? '', message: '', variables });
    else if (verb === 'fail') await commands.failJob(store, { instanceKey: of.instanceKey, jobKey: of.waitKey, message: 'boom', variables });
    else if (verb === 'message') await this.deliver(at, rest[0] ?? '', variables);
    else if (verb === 'signal') await store.broadcast(at, variables);
    else if (verb === 'pass') await store.pass(Duration.fromISO(at).toMillis());
    else if (verb === 'set') await commands.setVariables(store, { instanceKey: this.rootKey, scopeKey: this.rootKey, variables, local: false });
    else if (verb === 'cancel') await commands.cancelInstance(store, this.rootKey);
    else if (verb === 'resolve') {
      const [key, incident] = [...store.incidents].find(([, candidate]) => candidate.elementId === at) ?? [];
      await commands.resolveIncident(store, { instanceKey: incident?.instanceKey ?? '', incidentKey: key ?? '' });
    } else throw new Error(`story: '${verb}'`);
    await store.afterCommit();
  }

  private async deliver(name: string, key: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
    const row = [...this.store.waits.values()].find(({ wait }) => wait.kind === 'message' && wait.name === name && wait.correlationKey === key);
    if (row) await commands.completeWait(this.store, { instanceKey: row.instanceKey, waitKey: row.key, variables });
  }

  active(): Promise<string> {
    const { store } = this;
    if (store.instances.get(this.rootKey)?.state !== 'ACTIVE') return Promise.resolve('END');
    const stopped = [...store.incidents.values()].map(({ elementId }) => elementId);
    const leaves = [...store.active.values()].filter(({ type }) => !scopeTypes.has(type)).map(({ elementId }) => (stopped.includes(elementId) ? `!${elementId}` : elementId));
    const scopes = stopped.filter((id) => !leaves.includes(`!${id}`)).map((id) => `!${id}`);
    return Promise.resolve([...leaves, ...scopes].sort().join(','));
  }

  variables(): Promise<Readonly<Record<string, unknown>>> {
    return Promise.resolve(Object.fromEntries(this.store.instances.get(this.rootKey)?.variables.get(this.rootKey) ?? []));
  }
}
