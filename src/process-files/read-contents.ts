import { parseDecisions, type DecisionModel } from '../decisions/index.js';
import { compileDiagram, RuntimeRefusal, type CompiledProcess } from '../runtime/index.js';
import { feel } from './expressions.js';
import type { Finding } from './finding.js';
import type { Application, ProcessFile } from './read-applications.js';

/** An application's files, understood; what could not be is among the findings. */
export interface Contents {
  readonly processes: readonly { readonly file: string; readonly process: CompiledProcess }[];
  readonly models: readonly { readonly file: string; readonly model: DecisionModel }[];
  readonly forms: readonly { readonly file: string; readonly id: string }[];
  readonly findings: readonly Finding[];
}

/** Compiles every file as a deployment would; never throws for what a file says. */
export async function readContents(application: Application): Promise<Contents> {
  const parts = await Promise.all(application.files.map(readFile));
  return {
    processes: parts.flatMap(({ processes }) => processes ?? []),
    models: parts.flatMap(({ models }) => models ?? []),
    forms: parts.flatMap(({ forms }) => forms ?? []),
    findings: parts.flatMap(({ findings }) => findings ?? []),
  };
}

const readers = { process: readProcesses, decision: readDecisions, form: readForm };

async function readFile(file: ProcessFile): Promise<Partial<Contents>> {
  return readers[file.kind](file);
}

async function readProcesses({ name: file, content }: ProcessFile): Promise<Partial<Contents>> {
  try {
    const processes = await compileDiagram(content, feel);
    return { processes: processes.map((process) => ({ file, process })) };
  } catch (error) {
    if (!(error instanceof RuntimeRefusal)) throw error;
    const { faults, reason } = error.details as { faults?: readonly string[]; reason?: string };
    return { findings: (faults ?? [reason ?? error.code]).map((text) => refused(file, text)) };
  }
}

/** The runtime names the element first: `'id': what is wrong`. */
function refused(file: string, text: string): Finding {
  const [, element = '', rest = text] = /^(?:flow )?'([^']*)':? (.*)$/s.exec(text) ?? [];
  return { file, element, code: 'NOT_EXECUTABLE', details: { reason: rest } };
}

async function readDecisions({ name: file, content }: ProcessFile): Promise<Partial<Contents>> {
  try {
    return { models: [{ file, model: await parseDecisions(content) }] };
  } catch (error) {
    const { message, decisionId } = error as Error & { decisionId?: string };
    return { findings: [{ file, element: decisionId ?? '', code: 'DECISION_UNREADABLE', details: { reason: message } }] };
  }
}

function readForm({ name: file, content }: ProcessFile): Partial<Contents> {
  try {
    const { id, type, components } = JSON.parse(content) as { id?: unknown; type?: unknown; components?: unknown };
    if (typeof id === 'string' && id !== '' && type === 'default' && Array.isArray(components)) return { forms: [{ file, id }] };
    return { findings: [{ file, element: '', code: 'FORM_UNREADABLE', details: { reason: 'id, type, components' } }] };
  } catch (error) {
    return { findings: [{ file, element: '', code: 'FORM_UNREADABLE', details: { reason: (error as Error).message } }] };
  }
}
