import type { CompiledProcess } from '../../runtime/index.js';
import type { Finding } from '../finding.js';
import type { Application } from '../read-applications.js';
import type { Contents } from '../read-contents.js';
import { replayScenario, type Replay, type SandboxProcesses } from '../sandbox/replay-scenario.js';
import { parseScenario, type Scenario } from '../sandbox/scenario.js';

/** How many of a process's flows its scenarios have taken. */
export interface Coverage {
  readonly process: string;
  readonly scenarios: number;
  readonly taken: number;
  readonly all: number;
}

interface Trials {
  readonly application: Application;
  readonly contents: Contents;
  readonly sandbox: SandboxProcesses;
}

/** Replays every scenario of an application; an end event that none of them reaches is a finding too. */
export async function checkScenarios({ application, contents, sandbox }: Trials): Promise<{ readonly findings: Finding[]; readonly coverage: Coverage[] }> {
  const findings: Finding[] = [];
  const replays: { readonly scenario: Scenario; readonly replay: Replay }[] = [];
  for (const { name: file, content } of application.scenarios) {
    const scenario = readOr(findings, file, content);
    if (!scenario) continue;
    const replay = await replayScenario(sandbox, scenario);
    findings.push(...replay.faults.map((fault) => ({ file, ...fault })));
    replays.push({ scenario, replay });
  }
  const entered = new Set(replays.flatMap(({ replay }) => replay.entered));
  const flows = new Set(replays.flatMap(({ replay }) => replay.flows));
  return {
    findings: [...findings, ...contents.processes.flatMap(({ file, process }) => unreached(process, entered).map((element) => ({ file, element, code: 'END_NOT_REACHED' })))],
    coverage: contents.processes.map(({ process }) => coverageOf(process, flows, replays.filter(({ scenario }) => scenario.process === process.id).length)),
  };
}

function readOr(findings: Finding[], file: string, content: string): Scenario | undefined {
  try {
    return parseScenario(content);
  } catch (error) {
    findings.push({ file, element: '', code: 'SCENARIO_UNREADABLE', details: { reason: (error as Error).message } });
    return undefined;
  }
}

function unreached(process: CompiledProcess, entered: ReadonlySet<string>): string[] {
  return [...process.elements.values()].filter(({ id, type }) => type === 'bpmn:EndEvent' && !entered.has(`${process.id}/${id}`)).map(({ id }) => id);
}

function coverageOf(process: CompiledProcess, flows: ReadonlySet<string>, scenarios: number): Coverage {
  const all = [...process.flows.keys()];
  return { process: process.id, scenarios, all: all.length, taken: all.filter((id) => flows.has(`${process.id}/${id}`)).length };
}
