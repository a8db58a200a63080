import type { Ledger } from './ledger.js';
import type { HistoryRow, InstanceRow, PictureOfAll } from './picture-of-all.js';

/** Marks beside a step, on the revision they found: a failure that is retried, an assignment, other dates. */
const marks = new Set(['f', 'a', 'u', 'w']);

/** What must hold at any moment, whoever was killed: every sentence is a fault. */
export function faultsOf(picture: PictureOfAll): string[] {
  return [...picture.instances.flatMap((instance) => instanceFaults(instance, picture)), ...familyFaults(picture), ...jobFaults(picture), ...messageFaults(picture)];
}

/** What must hold besides when nothing is left to be carried: nobody forgets anything. */
export function restFaults(picture: PictureOfAll): string[] {
  return [...picture.outbox.map((row) => `the outbox still holds ${row}`), ...picture.waitedInVain];
}

/** Everything has come to its end. */
export function endFaults({ instances, incidents }: PictureOfAll): string[] {
  return [
    ...instances.filter(({ state }) => state === 'ACTIVE').map(({ key, process }) => `instance ${key} of ${process} did not end`),
    ...incidents.filter(({ state }) => state === 'ACTIVE').map(({ key }) => `incident ${key} is still open`),
  ];
}

function instanceFaults(instance: InstanceRow, picture: PictureOfAll): string[] {
  const { key, process, revision, tokens, state } = instance;
  const history = picture.history.get(key) ?? [];
  const say = (fault: string): string => `instance ${key} of ${process} (${state}): ${fault}`;
  const steps = history.filter(({ events }) => events.length === 0 || !events.every(([kind]) => marks.has(String(kind))));
  const told = replay(history);
  const rows = picture.waits.filter((wait) => wait.instance === key).map((wait) => `${wait.kind} ${wait.key}`);
  const elements = picture.elements.filter((element) => element.instance === key);
  const saved = tokens?.instances ?? [];
  return [
    ...differ('the revisions of its history', steps.map((row) => String(row.revision)), Array.from({ length: revision }, (_, at) => String(at + 1))),
    ...differ('open waits by history and by rows', [...told.open.values()].filter((wait) => !wait.startsWith('call ')), rows),
    ...differ('open waits by tokens and by rows', saved.flatMap(({ waits }) => waits.filter(({ kind }) => !['call', 'condition', 'decision'].includes(kind)).map((wait) => `${wait.kind} ${wait.key}`)), rows),
    ...differ('elements by history and by rows', told.active, elements.map(({ element }) => element)),
    ...differ('elements by tokens and by rows', saved.map((one) => one.key), elements.map((one) => one.key)),
    ...differ('incidents by tokens and by rows', saved.flatMap(({ incident }) => incident?.key ?? []), picture.incidents.filter((one) => one.instance === key && one.state === 'ACTIVE').map((one) => one.key)),
    ...(instance.incidents === saved.filter(({ incident }) => incident).length ? [] : [`counts ${instance.incidents} incidents`]),
    ...((state === 'ACTIVE') === (tokens !== null) ? [] : ['its state and its tokens contradict each other']),
    ...(state === 'ACTIVE' && saved.length > 0 && tokens?.work.length === 0 && !saved.some(({ waits, incident }) => waits.length > 0 || incident) ? ['waits for nothing'] : []),
    ...told.faults,
    ...timerFaults(history),
  ].map(say);
}

interface Told {
  readonly open: ReadonlyMap<string, string>;
  readonly active: readonly string[];
  readonly faults: readonly string[];
}

/** Lives the history again. */
function replay(history: readonly HistoryRow[]): Told {
  const open = new Map<string, string>();
  const seen = new Set<string>();
  const active = new Map<string, number>();
  const faults: string[] = [];
  for (const [sign, first, second, key] of history.flatMap(({ events }) => events) as [string, string, string, string][]) {
    if (sign === '+') active.set(first, (active.get(first) ?? 0) + 1);
    if (sign === '-' || sign === 'x') active.set(first, (active.get(first) ?? 0) - 1);
    if (sign === 'o' && seen.has(key)) faults.push(`${first} ${key} of ${second} was opened twice`);
    if (sign === 'o') open.set(key, `${first} ${key}`);
    if (sign === 'o') seen.add(key);
    if (sign === 'c' && !open.delete(key)) faults.push(`${first} ${key} of ${second} was closed, and was not open`);
  }
  for (const [element, count] of active) if (count < 0) faults.push(`${element} was left more often than entered`);
  return { open, active: [...active].flatMap(([element, count]) => Array.from({ length: Math.max(count, 0) }, () => element)), faults };
}

/** A repeating timer's beats lie exactly one period apart, and each is a step of its own. */
function timerFaults(history: readonly HistoryRow[]): string[] {
  const faults: string[] = [];
  const beats = new Map<string, number[]>();
  let fired = 0;
  for (const { command, events } of history) {
    const again = events.filter(([sign]) => sign === 't');
    const ended = events.filter(([sign, kind, , , how]) => sign === 'c' && kind === 'timer' && how !== 'x');
    if (command === 'fire-timer') fired += 1;
    if (again.length + ended.length !== (command === 'fire-timer' ? 1 : 0)) faults.push(`a step '${command}' fired ${again.length + ended.length} timers`);
    for (const [, key, dueAt] of again as [string, string, string][]) beats.set(key, [...(beats.get(key) ?? []), Date.parse(dueAt)]);
  }
  for (const [key, times] of beats) {
    if (times.length > 2) faults.push(`timer ${key} beat ${times.length} times`);
    for (let at = 1; at < times.length; at++) if ((times[at] ?? 0) - (times[at - 1] ?? 0) !== 300) faults.push(`timer ${key} beat at ${times.join()}`);
  }
  const reached = history.flatMap(({ events }) => events).filter(([sign, element]) => sign === '+' && element === 't').length;
  const own = history.flatMap(({ events }) => events).filter(([sign, kind, element]) => sign === 'o' && kind === 'timer' && element === 't').length;
  if (own > 0 && beats.size + own > 0 && reached !== fired && !isCatch(history)) faults.push(`its timers fired ${fired} times, its event was reached ${reached} times`);
  return faults;
}

/** An intermediate event is entered before it waits; a boundary event when its timer has fired. */
function isCatch(history: readonly HistoryRow[]): boolean {
  const events = history.flatMap((row) => row.events);
  const opened = events.findIndex(([sign, kind]) => sign === 'o' && kind === 'timer');
  const entered = events.findIndex(([sign, element]) => sign === '+' && element === 't');
  return entered >= 0 && entered < opened;
}

/** A call and what it called end together. */
function familyFaults({ instances, history }: PictureOfAll): string[] {
  const byKey = new Map(instances.map((instance) => [instance.key, instance]));
  const children = instances.filter(({ parent }) => parent !== null);
  const calls = [...history].flatMap(([instance, rows]) => [...replay(rows).open.values()].filter((wait) => wait.startsWith('call ')).map(() => instance));
  const running = children.filter(({ state }) => state === 'ACTIVE').map(({ parent }) => String(parent));
  return [
    ...differ('open calls and running called instances', calls, running),
    ...children.filter(({ parent, state }) => state === 'ACTIVE' && byKey.get(String(parent))?.state !== 'ACTIVE').map(({ key }) => `instance ${key} runs without its caller`),
    ...twice(children.map(({ parentElement }) => String(parentElement))).map((element) => `element ${element} has called twice`),
  ];
}

function jobFaults({ jobs }: PictureOfAll): string[] {
  return twice(jobs.map(({ element }) => element)).map((element) => `token ${element} has had two jobs`);
}

/** Recorded once, delivered once. */
function messageFaults({ correlations, history, instances }: PictureOfAll): string[] {
  const reached = [...history.values()].flat().filter(({ command, revision, events }) =>
    (command === 'correlate-message' && events.some(([sign, kind, , , how]) => sign === 'c' && kind === 'message' && how !== 'x')) || (command === 'start-by-message' && revision === 1));
  const started = instances.filter(({ process }) => process === 'MesajBas').map(({ key }) => key);
  return [
    ...twice(correlations.map(({ message, process }) => `${message} ${process}`)).map((both) => `message and process ${both} met twice`),
    ...differ('instances that got a message, by history and by correlations', reached.map(({ instance }) => instance), correlations.map(({ instance }) => instance)),
    ...differ('instances a message has started', started, correlations.filter(({ process }) => process === 'MesajBas').map(({ instance }) => instance)),
  ];
}

/** The clients' side: what they were told has happened, once; what they never asked has not. */
export function ledgerFaults({ history, incidents, instances, messages }: PictureOfAll, ledger: Ledger): string[] {
  const done = new Map<string, number>();
  for (const rows of history.values()) for (const row of rows) for (const deed of deedsOf(row)) done.set(deed, (done.get(deed) ?? 0) + 1);
  const known = new Set(instances.map(({ key }) => key));
  const after = instances[0]?.key ?? '0';
  const faults = (['create', 'complete-task', 'complete-job', 'throw-job-error', 'resolve-incident', 'cancel'] as const).flatMap((deed) =>
    [...ledger.keys(deed)].filter(([key]) => BigInt(key) >= BigInt(after)).flatMap(([key, times]) => {
      if (times !== 1) return [`${deed} ${key} was acknowledged ${times} times`];
      const count = done.get(`${deed} ${key}`) ?? 0;
      return count === 1 ? [] : [`${deed} ${key} was acknowledged and is ${count} times in history`];
    }));
  const unasked = [...done.keys()].map((one) => one.split(' ') as ['complete-task', string]).filter(([deed, key]) => deed === 'complete-task' && !ledger.wasAttempted(deed, key));
  return [
    ...faults,
    ...unasked.map(([deed, key]) => `nobody asked for ${deed} ${key}`),
    ...[...ledger.keys('create').keys()].filter((key) => BigInt(key) >= BigInt(after) && !known.has(key)).map((key) => `instance ${key} was acknowledged and is not there`),
    ...incidents.filter(({ job }) => job === null || !ledger.wasAttempted('last-failure', job)).map(({ key, type, message }) => `nobody provoked incident ${key}: ${type} ${message}`),
    ...[...ledger.keys('fail-job')].filter(([key]) => BigInt(key) >= BigInt(after)).flatMap(([key, times]) => {
      const count = (done.get(`fail-job ${key}`) ?? 0) + incidents.filter(({ job }) => job === key).length;
      return count >= times ? [] : [`job ${key} failed ${times} times, of which ${count} are known`];
    }),
    ...differ('messages published and messages that live', [...ledger.messages].filter(([, { isPublished }]) => isPublished).map(([id]) => id), messages.filter((id) => ledger.messages.get(id)?.isPublished)),
    ...ledger.wrongAnswers,
  ];
}

function deedsOf({ command, instance, events }: HistoryRow): string[] {
  if (command === 'create-instance') return [`create ${instance}`];
  if (command === 'cancel-instance') return events.some(([sign]) => sign === 'x') ? [`cancel ${instance}`] : [];
  const closed = (events as [string, string, string, string, string?][]).filter(([sign, , , , how]) => sign === 'c' && how !== 'x');
  if (command === 'complete-task') return closed.filter(([, kind]) => kind === 'task').map(([, , , key]) => `complete-task ${key}`);
  if (command === 'complete-job') return closed.filter(([, kind]) => kind === 'job').map(([, , , key]) => `complete-job ${key}`);
  if (command === 'fail-job') return (events as [string, string][]).filter(([sign]) => sign === 'f').map(([, key]) => `fail-job ${key}`);
  if (command === 'throw-job-error') return (events as [string, string, string, string][]).filter(([sign, kind]) => sign === 'c' && kind === 'job').map(([, , , key]) => `throw-job-error ${key}`);
  if (command === 'resolve-incident') return (events as [string, string][]).filter(([sign]) => sign === '~').map(([, key]) => `resolve-incident ${key}`);
  return [];
}

/** Each job that a handler of ours completed had its effect, and no effect was for nobody. */
export function effectFaults({ jobs }: PictureOfAll, calls: ReadonlyMap<string, number>): string[] {
  const own = jobs.filter(({ type }) => type === 'ic-is');
  const known = new Set(own.map(({ key }) => key));
  const first = BigInt(jobs.map(({ key }) => key).sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))[0] ?? 0);
  return [
    ...own.filter(({ state, key }) => state === 'COMPLETED' && !calls.has(key)).map(({ key }) => `job ${key} was completed without its effect`),
    ...[...calls.keys()].filter((key) => BigInt(key) >= first && !known.has(key)).map((key) => `an effect happened for ${key}, which is no job`),
  ];
}

function twice(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return list.filter((one) => seen.size === seen.add(one).size);
}

function differ(what: string, one: readonly string[], other: readonly string[]): string[] {
  const [a, b] = [[...one].sort(), [...other].sort()];
  if (a.join() === b.join()) return [];
  return [`${what} differ: only [${less(a, b).join(', ')}] and only [${less(b, a).join(', ')}]`];
}

/** What is in the one list and, as often, not in the other. */
function less(one: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return one.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  }).slice(0, 20);
}
