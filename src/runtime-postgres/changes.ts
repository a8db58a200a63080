import type { Advance, RunEvent, Wait } from '../runtime/index.js';
import { elementType } from './element-types.js';

type Row = Record<string, unknown>;
type Event<K extends RunEvent['kind']> = Extract<RunEvent, { kind: K }>;

/** What one step changes, table by table. What began and ended in the same step is one row in its last state. */
export class Changes {
  readonly elements = new Map<string, Row>();
  readonly elementUpdates = new Map<string, Row>();
  readonly variables = new Map<string, Row>();
  readonly tasks = new Map<string, Row>();
  readonly taskUpdates = new Map<string, Row>();
  readonly jobs = new Map<string, Row>();
  readonly jobUpdates = new Map<string, Row>();
  readonly timers = new Map<string, Row>();
  readonly timersAgain = new Map<string, Row>();
  readonly timersGone = new Map<string, Row>();
  readonly messages = new Map<string, Row>();
  readonly messageUpdates = new Map<string, Row>();
  readonly signals = new Map<string, Row>();
  readonly signalsGone = new Map<string, Row>();
  readonly incidents = new Map<string, Row>();
  readonly incidentsResolved = new Map<string, Row>();
  readonly throws = new Map<string, Row>();
  readonly outbox = new Map<string, Row>();
  /** Items of big loops that rest in rows of their own. */
  readonly items = new Map<string, Row>();
  readonly itemsGone = new Map<string, Row>();
  /** New incidents less resolved ones. */
  incidentsMore = 0;
  hasMigrated = false;

  constructor(
    advance: Advance,
    private readonly nextKey: () => string,
  ) {
    for (const event of advance.events) this.take(event);
    if (advance.continues) this.promise('continue', { instanceKey: advance.instanceKey });
  }

  private take(event: RunEvent): void {
    switch (event.kind) {
      case 'entered': return this.entered(event);
      case 'left': return this.element(event.key, { state: event.how });
      case 'opened': return this.opened(event);
      case 'closed': return this.closed(event);
      case 'variable': return this.variable(event);
      case 'incident': return this.incident(event);
      case 'incident-resolved': return this.resolved(event);
      case 'timer-again': return void this.timersAgain.set(event.key, { key: event.key, due_at: event.dueAt, repetitions: event.repetitions });
      case 'signal': return this.thrown(event);
      case 'migrated': return this.migrated(event);
      case 'migrated-wait': return void (this.hasMigrated = true);
    }
  }

  private entered({ key, elementId, type, scopeKey }: Event<'entered'>): void {
    this.elements.set(key, { key, scope_key: scopeKey, element_id: elementId, type: elementType(type), state: 'ACTIVE' });
  }

  private element(key: string, change: Row): void {
    const fresh = this.elements.get(key);
    if (fresh) Object.assign(fresh, change);
    else this.elementUpdates.set(key, { key, ...this.elementUpdates.get(key), ...change });
  }

  private variable({ scopeKey, name, value }: Event<'variable'>): void {
    this.variables.set(`${scopeKey} ${name}`, { key: this.nextKey(), scope_key: scopeKey, name, value: JSON.stringify(value ?? null) });
  }

  private opened({ key, elementKey, wait }: Event<'opened'>): void {
    const common = { key, element_key: elementKey, element_id: wait.elementId };
    switch (wait.kind) {
      case 'task': return void this.tasks.set(key, { ...common, ...taskRow(wait) });
      case 'job': return void this.jobs.set(key, { ...common, type: wait.type, state: 'CREATED', retries: wait.retries, headers: orNull(wait.headers) });
      case 'timer': return void this.timers.set(key, { ...common, due_at: wait.dueAt, repetitions: wait.repetitions, cycle: wait.cycle, interrupting: wait.interrupting });
      case 'message': return void this.messages.set(key, { ...common, message_name: wait.name, correlation_key: wait.correlationKey, interrupting: wait.interrupting, outbox_id: this.nextKey() });
      case 'signal': return void this.signals.set(key, { ...common, signal_name: wait.name, interrupting: wait.interrupting });
    }
  }

  private closed({ key, wait, how }: Event<'closed'>): void {
    switch (wait) {
      case 'task': return change(this.tasks, this.taskUpdates, { key, state: how });
      case 'job': return change(this.jobs, this.jobUpdates, { key, state: how });
      case 'timer': return remove(this.timers, this.timersGone, key);
      case 'message': return this.messages.delete(key) ? undefined : void this.messageUpdates.set(key, { key, state: how === 'COMPLETED' ? 'CORRELATED' : 'DELETED' });
      case 'signal': return remove(this.signals, this.signalsGone, key);
    }
  }

  private incident({ key, elementKey, elementId, type, message, jobKey }: Event<'incident'>): void {
    this.incidents.set(key, { key, element_key: elementKey, element_id: elementId, job_key: jobKey, type, message, state: 'ACTIVE' });
    this.element(elementKey, { incident_key: key, has_incident: true });
    if (jobKey !== null) change(this.jobs, this.jobUpdates, { key: jobKey, state: type === 'UNHANDLED_ERROR_EVENT' ? 'ERROR_THROWN' : 'FAILED' });
    this.incidentsMore++;
  }

  private resolved({ key, elementKey }: Event<'incident-resolved'>): void {
    change(this.incidents, this.incidentsResolved, { key, state: 'RESOLVED' });
    this.element(elementKey, { incident_key: null, has_incident: true });
    this.incidentsMore--;
  }

  private migrated({ key, elementId }: Event<'migrated'>): void {
    this.hasMigrated = true;
    this.element(key, { element_id: elementId });
  }

  /** Reaches who waits now: the rows of before this step are found by the statement, the younger ones are known here. */
  private thrown({ name, variables: values }: Event<'signal'>): void {
    const key = this.nextKey();
    const variables = JSON.stringify(values);
    this.throws.set(key, { key, name, variables });
    for (const [subscriptionKey, row] of this.signals) if (row['signal_name'] === name) this.promise('signal-to', { subscriptionKey, variables });
  }

  private promise(kind: string, payload: unknown): void {
    const id = this.nextKey();
    this.outbox.set(id, { id, kind, payload });
  }
}

function change(fresh: ReadonlyMap<string, Row>, updates: Map<string, Row>, row: Row & { readonly key: string }): void {
  const known = fresh.get(row.key);
  if (known) Object.assign(known, row);
  else updates.set(row.key, row);
}

function remove(fresh: Map<string, Row>, gone: Map<string, Row>, key: string): void {
  if (!fresh.delete(key)) gone.set(key, { key });
}

function taskRow(wait: Extract<Wait, { kind: 'task' }>): Row {
  const { form } = wait;
  return {
    name: wait.name,
    state: 'CREATED',
    assignee: wait.assignee,
    candidate_groups: wait.candidateGroups,
    candidate_users: wait.candidateUsers,
    due_at: wait.dueAt,
    follow_up_at: wait.followUpAt,
    priority: wait.priority,
    headers: orNull(wait.headers),
    ...(form && 'id' in form && { form_id: form.id, form_binding: form.binding.type, form_tag: form.binding.versionTag ?? null }),
    ...(form && 'key' in form && { external_form: form.key }),
  };
}

function orNull(headers: Readonly<Record<string, string>>): Row | null {
  return Object.keys(headers).length > 0 ? headers : null;
}
