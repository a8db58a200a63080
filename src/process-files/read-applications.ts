import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export type FileKind = 'process' | 'form' | 'decision';

/** A file an analyst owns, by its name in the application's folder. */
export interface ProcessFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly content: string;
}

/** What `processes/<name>/` holds: files to deploy, and scenarios to try them with. */
export interface Application {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly ProcessFile[];
  readonly scenarios: readonly { readonly name: string; readonly content: string }[];
}

const kinds: Readonly<Record<string, FileKind>> = { '.bpmn': 'process', '.form': 'form', '.dmn': 'decision' };

/** Reads every application below the folder, in the order of their names; a folder that is not there holds none. */
export async function readApplications(folder: string): Promise<Application[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(noneIfMissing);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => readApplication(path.join(folder, name), name)));
}

async function readApplication(folder: string, name: string): Promise<Application> {
  const names = (await readdir(folder)).filter((file) => kinds[path.extname(file)]).sort();
  const scenarios = (await readdir(path.join(folder, 'scenarios')).catch(noneIfMissing)).filter((file) => file.endsWith('.json')).sort();
  return {
    name,
    folder,
    files: await Promise.all(names.map(async (file) => ({ name: file, kind: kinds[path.extname(file)] as FileKind, content: await textOf(folder, file) }))),
    scenarios: await Promise.all(scenarios.map(async (file) => ({ name: `scenarios/${file}`, content: await textOf(folder, 'scenarios', file) }))),
  };
}

function textOf(...parts: string[]): Promise<string> {
  return readFile(path.join(...parts), 'utf8');
}

function noneIfMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
