import type { Handlers } from '../../process-kit/index.js';
import type { Finding } from '../finding.js';
import type { Application } from '../read-applications.js';
import { readContents, type Contents } from '../read-contents.js';
import { referencesOf, type ReferenceKind } from '../references.js';
import { checkDeadlines } from './check-deadlines.js';
import { checkScenarios, type Coverage } from './check-scenarios.js';

/** What checking one application found out. */
export interface Checked {
  readonly application: string;
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
}

interface Known {
  readonly application: Application;
  readonly contents: Contents;
}

/** Checks applications against all there are: one may call a process, form or decision of another. */
export async function checkApplications(all: readonly Application[], handlers: Handlers): Promise<Checked[]> {
  const known = await Promise.all(all.map(async (application) => ({ application, contents: await readContents(application) })));
  return Promise.all(known.map((one) => checkOne(one, known, handlers)));
}

async function checkOne({ application, contents }: Known, all: readonly Known[], handlers: Handlers): Promise<Checked> {
  const findings = [...contents.findings, ...missing(contents, all, handlers), ...twice(contents, all), ...checkDeadlines(contents)];
  // What cannot be compiled cannot be tried: the scenarios would only repeat the same complaints.
  if (findings.length > 0) return { application: application.name, findings, coverage: [] };
  const sandbox = { processes: all.flatMap((one) => one.contents.processes.map(({ process }) => process)), models: all.flatMap((one) => one.contents.models.map(({ model }) => model)), handlers };
  const { findings: tried, coverage } = await checkScenarios({ application, contents, sandbox });
  return { application: application.name, findings: tried, coverage };
}

const missingCode: Readonly<Record<ReferenceKind, string>> = { job: 'JOB_WITHOUT_HANDLER', form: 'FORM_MISSING', decision: 'DECISION_MISSING', process: 'PROCESS_MISSING' };

function missing(contents: Contents, all: readonly Known[], handlers: Handlers): Finding[] {
  const there: Readonly<Record<ReferenceKind, ReadonlySet<string>>> = {
    job: new Set(Object.keys(handlers)),
    form: idsOf(all, 'forms'),
    decision: idsOf(all, 'decisions'),
    process: idsOf(all, 'processes'),
  };
  return contents.processes.flatMap(({ file, process }) =>
    referencesOf(process).filter(({ kind, id }) => !there[kind].has(id)).map(({ kind, element, id }) => ({ file, element, code: missingCode[kind], details: { id } })),
  );
}

function twice(contents: Contents, all: readonly Known[]): Finding[] {
  const everything = all.flatMap(({ application, contents: those }) => named(those).map((one) => ({ ...one, application: application.name })));
  return named(contents).flatMap(({ kind, file, id }) => {
    const others = everything.filter((other) => other.kind === kind && other.id === id);
    const other = others.find((one) => one.file !== file) ?? others[1];
    return others.length > 1 && other ? [{ file, element: id, code: 'TWICE', details: { id, other: `${other.application}/${other.file}` } }] : [];
  });
}

type Named = 'processes' | 'forms' | 'decisions';

function named({ processes, forms, models }: Contents): { readonly kind: Named; readonly file: string; readonly id: string }[] {
  return [
    ...processes.map(({ file, process }) => ({ kind: 'processes' as const, file, id: process.id })),
    ...forms.map(({ file, id }) => ({ kind: 'forms' as const, file, id })),
    ...models.flatMap(({ file, model }) => model.decisions.map(({ id }) => ({ kind: 'decisions' as const, file, id }))),
  ];
}

function idsOf(all: readonly Known[], kind: Named): ReadonlySet<string> {
  return new Set(all.flatMap(({ contents }) => named(contents)).filter((one) => one.kind === kind).map(({ id }) => id));
}
