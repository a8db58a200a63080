import { createHash } from 'node:crypto';
import { DecisionError, parseDecisions } from '../decisions/index.js';
import { compileDiagram, RuntimeRefusal, type CompiledProcess } from '../runtime/index.js';
import { feelExpressions } from './expressions.js';

/** A file as an analyst hands it over. */
export interface DeployFile {
  /** With its ending: it says what the file is. */
  readonly name: string;
  readonly content: string;
}

interface Checked {
  readonly file: DeployFile;
  readonly checksum: string;
}

export type CheckedFile =
  | (Checked & { readonly kind: 'process'; readonly processes: readonly CompiledProcess[] })
  | (Checked & { readonly kind: 'form'; readonly formId: string; readonly versionTag: string | null })
  | (Checked & { readonly kind: 'decision'; readonly drgId: string; readonly drgName: string; readonly decisions: readonly DecisionHead[] });

export interface DecisionHead {
  readonly id: string;
  readonly name: string;
  readonly versionTag: string | null;
}

/** Reads every file, or refuses the first one that cannot be run, by its name. */
export async function checkFiles(files: readonly DeployFile[]): Promise<CheckedFile[]> {
  if (files.length === 0) throw new RuntimeRefusal('RESOURCE_KIND_UNKNOWN', { reason: 'no file' });
  const checked: CheckedFile[] = [];
  for (const file of files) checked.push(await checkFile(file));
  // A process and its form may share an id; two processes may not.
  const kinds = ['process', 'form', 'decision'] as const;
  const [twice] = kinds.flatMap((kind) => duplicates(checked.filter((file) => file.kind === kind).flatMap(idsOf)));
  if (twice) throw new RuntimeRefusal('DIAGRAM_NOT_EXECUTABLE', { faults: [`'${twice}' is in the deployment twice`] });
  return checked;
}

async function checkFile(file: DeployFile): Promise<CheckedFile> {
  const { name, content } = file;
  const checksum = createHash('sha256').update(`${name}\n${content}`).digest('hex');
  try {
    if (name.endsWith('.bpmn')) return { kind: 'process', file, checksum, processes: await compileDiagram(content, feelExpressions) };
    if (name.endsWith('.dmn')) return { kind: 'decision', file, checksum, ...(await readDecisions(content)) };
    if (name.endsWith('.form')) return { kind: 'form', file, checksum, ...readForm(content) };
  } catch (refusal) {
    if (!(refusal instanceof RuntimeRefusal)) throw refusal;
    throw new RuntimeRefusal(refusal.code, { resourceName: name, ...refusal.details });
  }
  throw new RuntimeRefusal('RESOURCE_KIND_UNKNOWN', { resourceName: name });
}

async function readDecisions(content: string): Promise<{ drgId: string; drgName: string; decisions: DecisionHead[] }> {
  try {
    const { id, name, decisions } = await parseDecisions(content);
    return { drgId: id, drgName: name, decisions: decisions.map((decision) => ({ id: decision.id, name: decision.name, versionTag: tagOf(content, decision.id) })) };
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error;
    throw new RuntimeRefusal('DIAGRAM_MALFORMED', { reason: error.message.slice(0, 300) });
  }
}

// A Zeebe extension the DMN reader passes over.
function tagOf(content: string, decisionId: string): string | null {
  for (const [whole, attributes = ''] of content.matchAll(/<(?:\w+:)?decision\s([^>]*)>[\s\S]*?<\/(?:\w+:)?decision>/g)) {
    if (/\bid="([^"]*)"/.exec(attributes)?.[1] === decisionId) return /<zeebe:versionTag\s+value="([^"]*)"/.exec(whole)?.[1] ?? null;
  }
  return null;
}

function readForm(content: string): { formId: string; versionTag: string | null } {
  let schema: unknown;
  try {
    schema = JSON.parse(content);
  } catch (cause) {
    throw new RuntimeRefusal('FORM_MALFORMED', { reason: (cause as Error).message.slice(0, 300) });
  }
  const { id, versionTag } = (schema ?? {}) as { id?: unknown; versionTag?: unknown };
  if (typeof id !== 'string' || id === '') throw new RuntimeRefusal('FORM_MALFORMED', { reason: 'it has no id' });
  return { formId: id, versionTag: typeof versionTag === 'string' ? versionTag : null };
}

function idsOf(file: CheckedFile): string[] {
  if (file.kind === 'process') return file.processes.map(({ id }) => id);
  if (file.kind === 'form') return [file.formId];
  return [file.drgId, ...file.decisions.map(({ id }) => id).filter((id) => id !== file.drgId)];
}

function duplicates(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}
