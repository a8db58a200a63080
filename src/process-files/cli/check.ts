import { handlers } from '../../apps/index.js';
import { checkApplications } from '../check/check-applications.js';
import type { Coverage } from '../check/check-scenarios.js';
import { lineOf, sentence, type Finding } from '../finding.js';
import type { Application } from '../read-applications.js';

/** What a linter of diagrams finds; it comes from outside because it is a tool of development only. */
export type Lint = (xml: string) => Promise<readonly { readonly element: string; readonly rule: string; readonly reason: string }[]>;

interface CheckWork {
  readonly applications: readonly Application[];
  readonly all: readonly Application[];
  readonly lint: Lint;
  readonly print: (line: string) => void;
}

/** Checks applications and prints what it finds, one line each; 1 when there is anything. */
export async function check({ applications, all, lint, print }: CheckWork): Promise<number> {
  let count = 0;
  const names = new Set(applications.map(({ name }) => name));
  for (const { application, findings, coverage } of await checkApplications(all, handlers)) {
    if (!names.has(application)) continue;
    const files = all.find(({ name }) => name === application)?.files ?? [];
    const both = [...findings, ...(await lintFiles(files, lint))];
    for (const finding of both) print(lineOf({ ...finding, file: `${application}/${finding.file}` }));
    for (const one of coverage) print(coverageLine(one));
    count += both.length;
  }
  print(count === 0 ? sentence('CLEAN') : sentence('FOUND', { count: String(count) }));
  return count === 0 ? 0 : 1;
}

async function lintFiles(files: Application['files'], lint: Lint): Promise<Finding[]> {
  const diagrams = files.filter(({ kind }) => kind === 'process');
  const found = await Promise.all(diagrams.map(async ({ name, content }) => (await lint(content)).map(({ element, ...details }) => ({ file: name, element, code: 'LINT', details }))));
  return found.flat();
}

function coverageLine({ process, scenarios, taken, all }: Coverage): string {
  // Rounded down: 100 % means every path.
  const percent = all === 0 ? 100 : Math.floor((100 * taken) / all);
  return sentence('COVERAGE', { process, scenarios: String(scenarios), percent: String(percent), taken: String(taken), all: String(all) });
}
