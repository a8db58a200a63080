import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { StandingActors } from '../../identity/index.js';
import { may, type Actor } from '../../permissions/index.js';
import { Clock, Database, LOGGER, Refusal, type Logger } from '../../platform/index.js';
import { Recent } from './recent.js';
import { Tab, type Told } from './tab.js';
import { readChanged, readLookers, type ChangedTask, type Looker, type TaskNotice } from './task-notice.js';

const CHANNEL = 'case_tasks';
/** What changes within it is read and told together. */
const GATHER_MS = 100;
const HEARTBEAT_MS = 20_000;
const ACTORS_ANEW_MS = 60_000;
const MOST_TABS_PER_PERSON = 12;
const MOST_KEPT = 2_000;

type Change = { readonly task: ChangedTask; readonly was: TaskNotice['was'] } | { readonly task: ChangedTask; readonly lookers: readonly Looker[] };

/** Tells open tabs what changes, each only what its person may see now. However many they are, the database is listened to once. */
@Injectable()
export class LiveTasks implements OnModuleDestroy {
  private readonly tabs = new Set<Tab>();
  private readonly recent = new Recent<Change>(MOST_KEPT);
  private readonly gathered: TaskNotice[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private gathering: NodeJS.Timeout | undefined;
  private refreshing: NodeJS.Timeout | undefined;
  private listening: Promise<readonly (() => void)[]> | undefined;
  private isOver = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actors: StandingActors,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The tab's stream from now on; of a tab that comes again, from where it was cut off. */
  async open(actor: Actor, { id, after }: { readonly id: string; readonly after: string | undefined }): Promise<Tab> {
    await this.listen();
    for (const tab of this.tabs) if (tab.id === id && tab.actor.personId === actor.personId) this.close(tab);
    if ([...this.tabs].filter((tab) => tab.actor.personId === actor.personId).length >= MOST_TABS_PER_PERSON) throw new Refusal('TOO_MANY_REQUESTS', { seconds: 60 });
    if (this.isOver) throw new Refusal('NOT_READY');

    const tab = new Tab(id, actor);
    tab.begin();
    const missed = after === undefined ? [] : this.recent.since(after);
    for (const change of missed ?? []) this.tell(tab, change);
    tab.tell({ event: missed ? 'ready' : 'reload', data: {}, id: this.recent.place });
    this.tabs.add(tab);
    tab.stream.once('close', () => this.tabs.delete(tab));
    return tab;
  }

  /** Before the server closes: it waits for every answer, and these would never end. */
  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    for (const timer of [...this.timers, this.gathering, this.refreshing]) clearInterval(timer);
    for (const tab of this.tabs) this.close(tab);
    for (const stop of (await this.listening?.catch(() => [])) ?? []) stop();
  }

  private listen(): Promise<unknown> {
    return (this.listening ??= this.begin().catch((error: unknown) => {
      this.listening = undefined;
      throw error;
    }));
  }

  private async begin(): Promise<readonly (() => void)[]> {
    const stops = [
      await this.database.listen(CHANNEL, (payload) => this.hear(payload === undefined ? { all: true } : (JSON.parse(payload) as TaskNotice))),
      await this.actors.whenOver((sessionId) => this.sessionOver(sessionId)),
    ];
    this.timers.push(setInterval(() => this.tabs.forEach((tab) => tab.beat()), HEARTBEAT_MS).unref());
    this.timers.push(setInterval(() => this.refreshSoon(), ACTORS_ANEW_MS).unref());
    return stops;
  }

  private hear(notice: TaskNotice): void {
    this.gathered.push(notice);
    this.gathering ??= setTimeout(() => void this.flush(), GATHER_MS).unref();
  }

  private async flush(): Promise<void> {
    this.gathering = undefined;
    const notices = this.gathered.splice(0);
    if (this.tabs.size === 0) return this.recent.forget();
    try {
      if (notices.some(({ all }) => all)) this.reload();
      else for (const change of await this.changesOf(notices)) this.publish(change);
    } catch (error) {
      if (!this.database.wasAwayIn(error)) this.logger.error({ err: error }, 'open tabs were not told of a change');
      this.reload();
    }
  }

  private async changesOf(notices: readonly TaskNotice[]): Promise<Change[]> {
    const keys = [...new Set(notices.flatMap(({ key }) => key ?? []))];
    const looks = [...new Set(notices.flatMap(({ look }) => look ?? []))];
    const [tasks, lookers] = await Promise.all([readChanged(this.database, [...new Set([...keys, ...looks])]), readLookers(this.database, looks, this.clock.now())]);
    const changed = tasks.filter(({ key }) => keys.includes(key)).flatMap((task) => {
      const formers = notices.filter(({ key, was }) => key === task.key && was).map(({ was }) => was);
      return formers.length > 0 ? formers.map((was) => ({ task, was })) : [{ task, was: undefined }];
    });
    return [...changed, ...tasks.flatMap((task) => (lookers.has(task.key) ? [{ task, lookers: lookers.get(task.key) ?? [] }] : []))];
  }

  private publish(change: Change): void {
    const id = this.recent.add(change);
    for (const tab of this.tabs) this.tell(tab, change, id);
  }

  private tell(tab: Tab, change: Change, id?: string): void {
    const told = toldOf(tab.actor, change);
    if (told) tab.tell(id === undefined ? told : { ...told, id });
  }

  private reload(): void {
    this.recent.forget();
    for (const tab of this.tabs) tab.tell({ event: 'reload', data: {}, id: this.recent.place });
  }

  private sessionOver(sessionId: string | null): void {
    if (sessionId === null) this.refreshSoon();
    else for (const tab of this.tabs) if (tab.actor.sessionId === sessionId) this.close(tab, 'over');
  }

  private refreshSoon(): void {
    this.refreshing ??= setTimeout(() => void this.refresh(), GATHER_MS).unref();
  }

  /** Who is what changes while a tab is open; a session may end by itself. */
  private async refresh(): Promise<void> {
    this.refreshing = undefined;
    try {
      for (const tab of [...this.tabs]) {
        const actor = await this.actors.now(tab.actor);
        if (actor) tab.actor = actor;
        else this.close(tab, 'over');
      }
    } catch (error) {
      if (!this.database.wasAwayIn(error)) this.logger.error({ err: error }, 'open tabs could not be asked about');
    }
  }

  private close(tab: Tab, why?: 'over'): void {
    this.tabs.delete(tab);
    tab.end(why);
  }
}

/** What somebody is told of a change; null when it is none of theirs. What has left their sight is told by its key alone. */
function toldOf(actor: Actor, change: Change): Told | null {
  const { key, caseKey, state, assignee, thing } = change.task;
  const isTheirs = may(actor, 'task.read', thing);
  if ('lookers' in change) return isTheirs ? { event: 'look', data: { key, people: change.lookers.filter(({ id }) => id !== actor.personId) } } : null;
  if (isTheirs) return { event: 'task', data: { key, caseKey, state, assignee } };
  return change.was && may(actor, 'task.read', change.was) ? { event: 'gone', data: { key } } : null;
}
