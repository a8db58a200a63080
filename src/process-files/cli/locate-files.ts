import type { Application, FileKind } from '../read-applications.js';
import { readContents, type Contents } from '../read-contents.js';

/** A file of an application. */
export interface LocalFile {
  readonly application: string;
  readonly name: string;
  readonly content: string;
}

interface Wanted {
  readonly kind: FileKind;
  readonly id: string;
  readonly versions: readonly { readonly name: string }[];
}

/** Finds the local file of something deployed: by what the file defines, or by its name where it cannot be read. */
export async function locateFiles(all: readonly Application[]): Promise<(wanted: Wanted) => LocalFile | undefined> {
  const byId = new Map<string, LocalFile>();
  const byName = new Map<string, LocalFile>();
  for (const application of all) {
    const ids = idsOf(await readContents(application));
    for (const { name, kind, content } of application.files) {
      const local = { application: application.name, name, content };
      const known = ids.filter(({ file }) => file === name);
      for (const { id } of known) byId.set(`${kind} ${id}`, local);
      if (known.length === 0) byName.set(`${kind} ${name}`, local);
    }
  }
  return ({ kind, id, versions }) => byId.get(`${kind} ${id}`) ?? byName.get(`${kind} ${versions[0]?.name}`);
}

function idsOf({ processes, models, forms }: Contents): { readonly file: string; readonly id: string }[] {
  return [
    ...processes.map(({ file, process }) => ({ file, id: process.id })),
    ...models.map(({ file, model }) => ({ file, id: model.id })),
    ...forms,
  ];
}
