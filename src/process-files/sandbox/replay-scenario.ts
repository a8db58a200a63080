import type { DecisionModel } from '../../decisions/index.js';
import type { Handlers } from '../../process-kit/index.js';
import { RuntimeRefusal, type CompiledProcess } from '../../runtime/index.js';
import { SandboxStore } from './sandbox-store.js';
import type { Scenario } from './scenario.js';
import { ScenarioFault, Trial } from './trial.js';

/** What scenarios are tried on. */
export interface SandboxProcesses {
  readonly processes: readonly CompiledProcess[];
  readonly models: readonly DecisionModel[];
  readonly handlers: Handlers;
}

/** How a replay went: the elements and flows it touched as `process/id`, in order, and what was not as expected. */
export interface Replay {
  readonly entered: readonly string[];
  readonly flows: readonly string[];
  readonly faults: readonly ReplayFault[];
}

export interface ReplayFault {
  readonly code: ScenarioFault['code'] | 'INCIDENT' | 'ENDS_DIFFER' | 'PATH_DIFFERS' | 'VARIABLE_DIFFERS' | 'REFUSED';
  readonly element: string;
  readonly details: Readonly<Record<string, string>>;
}

/** Replays a scenario on fresh memory; what goes wrong in it is a fault of the replay and never thrown. */
export async function replayScenario(on: SandboxProcesses, scenario: Scenario): Promise<Replay> {
  const store = new SandboxStore(on.processes, on.models);
  const trial = new Trial(store, on.handlers);
  const broken = await trial.play(scenario).then(() => [], faultOf);
  const entered = store.advances.flatMap(({ processId, events }) => events.flatMap((event) => (event.kind === 'entered' ? [{ processId, ...event }] : [])));
  const incidents = [...store.incidents.values()].map(({ elementId, message }) => fault('INCIDENT', elementId, { reason: message }));
  const ends = entered.filter(({ type, processId }) => type === 'bpmn:EndEvent' && processId === scenario.process).map(({ elementId }) => elementId);
  const seen = { ends, entered: entered.map(({ elementId }) => elementId), variables: trial.variables() };
  return {
    entered: entered.map(({ processId, elementId }) => `${processId}/${elementId}`),
    flows: store.advances.flatMap(({ processId, events }) => events.flatMap((event) => (event.kind === 'flow' ? [`${processId}/${event.flowId}`] : []))),
    faults: [...broken, ...incidents, ...(broken.length > 0 ? [] : differences(scenario, seen))],
  };
}

interface Seen {
  readonly ends: readonly string[];
  readonly entered: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

function differences({ process, expect }: Scenario, seen: Seen): ReplayFault[] {
  const ends = [...new Set(seen.ends)].sort().join(', ');
  const wanted = [...new Set(expect.ends)].sort().join(', ');
  const missed = firstMissed(expect.path, seen.entered);
  return [
    ...(ends === wanted ? [] : [fault('ENDS_DIFFER', process, { wanted: wanted || '–', ends: ends || '–' })]),
    ...(missed === undefined ? [] : [fault('PATH_DIFFERS', missed)]),
    ...Object.entries(expect.variables)
      .filter(([name, value]) => JSON.stringify(seen.variables[name] ?? null) !== JSON.stringify(value ?? null))
      .map(([name, value]) => fault('VARIABLE_DIFFERS', name, { wanted: JSON.stringify(value), value: JSON.stringify(seen.variables[name] ?? null) })),
  ];
}

/** The first element of the path that was not entered after the ones before it. */
function firstMissed(path: readonly string[], entered: readonly string[]): string | undefined {
  let from = 0;
  return path.find((id) => {
    const at = entered.indexOf(id, from);
    from = at + 1;
    return at < 0;
  });
}

function faultOf(error: unknown): ReplayFault[] {
  if (error instanceof ScenarioFault) return [fault(error.code, error.element, error.details)];
  if (error instanceof RuntimeRefusal) return [fault('REFUSED', '', { reason: error.message })];
  throw error;
}

function fault(code: ReplayFault['code'], element: string, details: Readonly<Record<string, string>> = {}): ReplayFault {
  return { code, element, details };
}
