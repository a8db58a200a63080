import { Duration } from 'luxon';
import { diagram } from '../../given/diagram.js';
import { eventually } from '../../given/eventually.js';
import type { Stage, Story } from '../../runtime/semantics/story.js';
import { atOnce, file, type ApiServer } from '../api-server.js';

type Variables = Readonly<Record<string, unknown>>;
type Act = (words: readonly string[], variables: Variables) => Promise<unknown>;
interface Element {
  readonly elementInstanceKey: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
  readonly type: string;
}

const scopeTypes = new Set(['PROCESS', 'SUB_PROCESS', 'AD_HOC_SUB_PROCESS', 'EVENT_SUB_PROCESS', 'MULTI_INSTANCE_BODY']);
const begunAt = Date.parse('2026-03-02T09:00:00Z');
const everything = { page: { limit: 10_000 } };

/** A server, acted upon through the published client in strict validation; only to see that it has come to rest we look at its tables. */
export class HttpStage implements Stage {
  private story: Story = { title: '', picture: '', steps: [] };
  private readonly roots: string[] = [];
  private last: (variables: Variables) => Promise<unknown> = () => Promise.reject(new Error('story: nothing was completed'));
  private now = begunAt;

  constructor(private readonly api: ApiServer) {}

  async begin(story: Story): Promise<void> {
    this.story = story;
    await this.setClock(begunAt);
    const later = story.steps.filter(([act]) => act.startsWith('deploy ')).map(([act]) => act.slice(7));
    for (const [id, picture] of Object.entries(story.calls ?? {})) if (!later.includes(id)) await this.deploy(diagram(picture, id), `${id}.bpmn`);
    for (const xml of story.decisions ?? []) await this.deploy(xml, 'karar.dmn');
  }

  /** The next story finds an empty server. */
  async end(): Promise<void> {
    const { database } = this.api.platform;
    const tables = await database.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('migrations', 'test_clock', 'machine_client', 'machine_token') AND tablename NOT LIKE 'audit%'");
    await database.transaction(async (tx) => {
      // Tables that refuse to be emptied are emptied too.
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
    });
  }

  async act([verb = '', ...words]: readonly string[], variables: Variables): Promise<void> {
    const act = this.acts[verb];
    if (!act) throw new Error(`story: '${verb}'`);
    await act(words, variables).catch(refused);
    await this.rest();
  }

  private readonly acts: Readonly<Record<string, Act>> = {
    start: (startAt) => this.start(startAt),
    deploy: ([id = '']) => this.deploy(diagram(this.story.calls?.[id] ?? '', id), `${id}.bpmn`),
    task: (words, variables) => this.completeTask(words, variables),
    again: (_, variables) => this.last(variables),
    job: (words, variables) => this.completeJob(words, variables),
    error: async ([at = '', code = '', nth], variables) => this.api.client.throwJobError({ jobKey: (await this.job(at, nth)) as never, errorCode: code, variables }),
    fail: async ([at = '', nth], variables) => this.api.client.failJob({ jobKey: (await this.job(at, nth)) as never, retries: 0, errorMessage: 'boom', variables }),
    message: ([name = '', correlationKey = ''], variables) => this.api.client.correlateMessage({ name, correlationKey, variables }).catch(notExpected),
    signal: ([signalName = ''], variables) => this.api.client.broadcastSignal({ signalName, variables }),
    pass: ([time = '']) => this.pass(Duration.fromISO(time).toMillis()),
    set: async ([at], variables) => {
      const key = at ? (await this.element(at)).elementInstanceKey : await this.root();
      return this.api.client.createElementInstanceVariables({ elementInstanceKey: key as never, variables, local: at !== undefined });
    },
    cancel: async () => this.api.client.cancelProcessInstance({ processInstanceKey: (await this.root()) as never }),
    resolve: ([at = '']) => this.resolve(at),
    activate: ([elementId = '', , scope, nth], variables) => this.activate(elementId, { scope, nth, variables }),
    terminate: async ([at = '', nth]) => this.modify({ terminateInstructions: [{ elementInstanceKey: (await this.element(at, nth)).elementInstanceKey }] }),
    move: ([from = '', to = '']) => this.move(from, to),
    migrate: (pairs) => this.migrate(pairs),
  };

  private async deploy(xml: string, name: string): Promise<string> {
    const { processes } = await this.api.client.createDeployment({ resources: [file(name, xml)] });
    return processes[0]?.processDefinitionKey ?? '';
  }

  private async start(startAt: readonly string[]): Promise<void> {
    const processDefinitionKey = (await this.deploy(diagram(this.story.picture), 'P.bpmn')) as never;
    const startInstructions = startAt.map((elementId) => ({ elementId: elementId as never }));
    const { processInstanceKey } = await this.api.client.createProcessInstance({ processDefinitionKey, variables: this.story.variables ?? {}, ...(startAt.length > 0 && { startInstructions }) });
    this.roots.push(processInstanceKey);
  }

  /** The first instance that still runs. */
  private async root(): Promise<string> {
    const states = await this.states();
    return this.roots.find((_, at) => states[at] === 'ACTIVE') ?? this.roots[0] ?? '';
  }

  private states(): Promise<string[]> {
    return Promise.all(this.roots.map(async (key) => (await this.api.client.getProcessInstance({ processInstanceKey: key as never }, atOnce)).state));
  }

  private async completeTask([at = '', nth = '1']: readonly string[], variables: Variables): Promise<unknown> {
    const { items } = await this.api.client.searchUserTasks({ filter: { elementId: at as never, state: 'CREATED' }, ...everything }, atOnce);
    const userTaskKey = nthKey(items?.map((item) => item.userTaskKey), nth) as never;
    if (!userTaskKey) throw new Error(`story: nobody waits at '${at}'`);
    this.last = (given) => this.api.client.completeUserTask({ userTaskKey, variables: given });
    return this.last(variables);
  }

  private async completeJob([at = '', nth]: readonly string[], variables: Variables): Promise<unknown> {
    const jobKey = (await this.job(at, nth)) as never;
    this.last = (given) => this.api.client.completeJob({ jobKey, variables: given });
    return this.last(variables);
  }

  private async job(at: string, nth = '1'): Promise<string> {
    const { items } = await this.api.client.searchJobs({ filter: { elementId: at as never, state: { $in: ['CREATED', 'FAILED', 'ERROR_THROWN'] } }, ...everything }, atOnce);
    // A thrown error that was caught leaves its job in the same state as one that nobody caught.
    const active = new Set((await this.elements()).map(({ elementInstanceKey }) => elementInstanceKey));
    const key = nthKey(items?.filter((item) => active.has(item.elementInstanceKey)).map((item) => item.jobKey), nth);
    if (!key) throw new Error(`story: nobody waits at '${at}'`);
    return key;
  }

  private async elements(): Promise<readonly Element[]> {
    const { items } = await this.api.client.searchElementInstances({ filter: { state: 'ACTIVE' }, sort: [{ field: 'elementInstanceKey', order: 'ASC' }], ...everything }, atOnce);
    return (items ?? []) as readonly Element[];
  }

  private async element(at: string, nth = '1'): Promise<Element> {
    const found = (await this.elements()).filter(({ elementId, type }) => elementId === at && type !== 'MULTI_INSTANCE_BODY')[Number(nth) - 1];
    if (!found) throw new Error(`story: '${at}' is not active`);
    return found;
  }

  private async incidents(): Promise<readonly { readonly elementId: string; readonly elementInstanceKey: string; readonly incidentKey: string }[]> {
    const { items } = await this.api.client.searchIncidents({ filter: { state: 'ACTIVE' }, ...everything }, atOnce);
    return (items ?? []) as never;
  }

  private async resolve(at: string): Promise<unknown> {
    const incident = (await this.incidents()).find(({ elementId }) => elementId === at);
    if (!incident) throw new Error(`story: no incident at '${at}'`);
    return this.api.client.resolveIncident({ incidentKey: incident.incidentKey as never });
  }

  private async activate(elementId: string, { scope, nth, variables }: { scope: string | undefined; nth: string | undefined; variables: Variables }): Promise<unknown> {
    const ancestor = scope ? { ancestorElementInstanceKey: (await this.element(scope, nth)).elementInstanceKey } : {};
    const given = Object.keys(variables).length > 0 ? { variableInstructions: [{ variables, scopeId: elementId }] } : {};
    return this.modify({ activateInstructions: [{ elementId, ...ancestor, ...given }] });
  }

  private async modify(instructions: object): Promise<unknown> {
    return this.api.client.modifyProcessInstance({ processInstanceKey: await this.root(), ...instructions } as never);
  }

  /** Tokens are moved by a batch only; what stood in its way is in its item. */
  private async move(from: string, to: string): Promise<void> {
    const { client } = this.api;
    const processInstanceKey = (await this.root()) as never;
    const moveInstructions = [{ sourceElementId: from, targetElementId: to }] as never;
    const { batchOperationKey } = await client.modifyProcessInstancesBatchOperation({ filter: { processInstanceKey }, moveInstructions }, atOnce);
    await this.rest();
    const { items } = await client.searchBatchOperationItems({ filter: { batchOperationKey: batchOperationKey as never } }, atOnce);
    const [failed] = (items ?? []).filter((item) => item.state === 'FAILED');
    if (failed) throw Object.assign(new Error(failed.errorMessage ?? ''), { status: 400 });
  }

  private async migrate(pairs: readonly string[]): Promise<unknown> {
    const targetProcessDefinitionKey = (await this.deploy(diagram(this.story.next ?? ''), 'P.bpmn')) as never;
    const renamed = new Map(pairs.map((pair) => pair.split(':') as [string, string]));
    const ids = [...diagram(this.story.picture).matchAll(/<(?!sequenceFlow|process|message|signal|error|escalation|definitions|association)\w+ id="(\w+)"/g)].map(([, id = '']) => id);
    const mappingInstructions = ids.map((id) => ({ sourceElementId: id, targetElementId: renamed.get(id) ?? id })).filter(({ targetElementId }) => targetElementId !== '');
    return this.api.client.migrateProcessInstance({ processInstanceKey: (await this.root()) as never, targetProcessDefinitionKey, mappingInstructions: mappingInstructions as never });
  }

  /** Time stands still at each beat until the timer that was due has fired. */
  private async pass(milliseconds: number): Promise<void> {
    const until = this.now + milliseconds;
    for (;;) {
      const [next] = await this.api.platform.database.query<{ due_at: Date }>('SELECT due_at FROM timer WHERE due_at <= $1 ORDER BY due_at LIMIT 1', [new Date(until)]);
      if (!next) break;
      await this.setClock(Math.max(this.now, Number(next.due_at)));
      await this.rest();
    }
    await this.setClock(until);
  }

  private async setClock(at: number): Promise<void> {
    await this.api.client.pinClock({ timestamp: at as never });
    this.now = at;
  }

  /** Everything promised has been done, and no due timer is left. */
  private rest(): Promise<void> {
    return eventually(async () => {
      const [left] = await this.api.platform.database.query<{ n: string }>('SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM timer WHERE due_at <= $1) AS n', [new Date(this.now)]);
      if (left?.n !== '0') throw new Error(`${left?.n} things are still to be done`);
    }, 15_000);
  }

  async active(): Promise<string> {
    const states = await this.states();
    if (!states.includes('ACTIVE')) return states.includes('TERMINATED') ? 'TERMINATED' : 'END';
    const stopped = new Set((await this.incidents()).map(({ elementInstanceKey }) => elementInstanceKey));
    const shown = (await this.elements()).filter(({ type, elementInstanceKey }) => !scopeTypes.has(type) || stopped.has(elementInstanceKey));
    return shown.map(({ elementId, elementInstanceKey }) => (stopped.has(elementInstanceKey) ? `!${elementId}` : elementId)).sort().join(',');
  }

  async variables(elementId?: string, own = false): Promise<Variables> {
    const root = await this.root();
    const scope = elementId ? (await this.element(elementId)).elementInstanceKey : root;
    const scopes = own ? [scope] : await this.scopesAround(scope);
    const { items } = await this.api.client.searchVariables({ filter: { scopeKey: { $in: scopes as never } }, truncateValues: false, ...everything }, atOnce);
    const byScope = scopes.map((key) => (items ?? []).filter((item) => item.scopeKey === key));
    return Object.fromEntries(byScope.reverse().flat().map((item) => [item.name, JSON.parse(item.value) as unknown]));
  }

  /** The scope and those around it, innermost first; the API does not tell. */
  private async scopesAround(key: string): Promise<string[]> {
    const rows = await this.api.platform.database.query<{ key: string }>(
      `WITH RECURSIVE around AS (SELECT key, scope_key, 0 AS depth FROM element_instance WHERE key = $1
         UNION ALL SELECT e.key, e.scope_key, depth + 1 FROM element_instance e JOIN around ON e.key = around.scope_key) SELECT key FROM around ORDER BY depth`,
      [key],
    );
    return rows.map((row) => row.key);
  }
}

function nthKey(keys: readonly string[] | undefined, nth: string): string | undefined {
  return [...(keys ?? [])].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))[Number(nth) - 1];
}

const statusOf = (error: unknown): unknown => (error as { status?: unknown }).status;

/** A story knows that it was refused, not how HTTP says so. */
function refused(error: unknown): never {
  const status = statusOf(error);
  if (typeof status !== 'number' || status >= 500) throw error;
  throw Object.assign(new Error(String((error as { detail?: unknown }).detail)), { code: String(status) });
}

function notExpected(error: unknown): void {
  if (statusOf(error) !== 404) throw error;
}
