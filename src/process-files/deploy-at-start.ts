import { missingHandlers } from '../apps/index.js';
import { ConfigError } from '../platform/start/index.js';
import type { Runtime } from '../runtime-postgres/index.js';
import { lineOf, type Finding } from './finding.js';
import type { Application } from './read-applications.js';
import { readContents, type Contents } from './read-contents.js';
import { referencesOf } from './references.js';

/** What is shipped cannot run; the start ends with every reason in plain words. */
export class ProcessFilesFault extends ConfigError {
  constructor(readonly findings: readonly Finding[]) {
    super(['The process files are not in order (npm run processes -- check says more):', ...findings.map(lineOf)].join('\n'));
    this.name = 'ProcessFilesFault';
  }
}

/** Refuses to go on when a shipped file cannot be run or a service task's type has no handler. */
export async function refuseWhatCannotRun(applications: readonly Application[]): Promise<void> {
  const findings: Finding[] = [];
  for (const application of applications) {
    const contents = await readContents(application);
    findings.push(...[...contents.findings, ...withoutHandler(contents)].map((finding) => ({ ...finding, file: `processes/${application.name}/${finding.file}` })));
  }
  if (findings.length > 0) throw new ProcessFilesFault(findings);
}

function withoutHandler({ processes }: Contents): Finding[] {
  return processes.flatMap(({ file, process }) => {
    const jobs = referencesOf(process).filter(({ kind }) => kind === 'job');
    const missing = new Set(missingHandlers(jobs.map(({ id }) => id)));
    return jobs.filter(({ id }) => missing.has(id)).map(({ element, id }) => ({ file, element, code: 'JOB_WITHOUT_HANDLER', details: { id } }));
  });
}

/** One thing that has got a new version. */
export interface NewVersion {
  readonly application: string;
  readonly id: string;
  readonly version: number;
}

/** Deploys each application in one atomic deployment; what has not changed keeps its version, however many processes start at once. */
export async function deployAtStart(applications: readonly Application[], runtime: Runtime): Promise<NewVersion[]> {
  const created: NewVersion[] = [];
  for (const { name: application, files } of applications) {
    if (files.length === 0) continue;
    const { entries } = await runtime.deployments.deploy(files.map(({ name, content }) => ({ name, content })), { application });
    created.push(...entries.filter(({ isNew }) => isNew).map(({ id, version }) => ({ application, id, version })));
  }
  return created;
}
