import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lineOf, sentence } from '../finding.js';
import type { Application } from '../read-applications.js';
import type { Server } from './server.js';
import { locateFiles, type LocalFile } from './locate-files.js';
import { deployedResources, type DeployedVersions } from './deployed-resources.js';

interface PullWork {
  readonly all: readonly Application[];
  /** Only this application; what was deployed for none, and none has yet, goes there. */
  readonly name: string | undefined;
  readonly folder: string;
  readonly isForced: boolean;
  readonly print: (line: string) => void;
}

/** Writes the server's newest versions over files nobody has edited here; 1 when it had to leave one alone. */
export async function pull(server: Server, work: PullWork): Promise<number> {
  const find = await locateFiles(work.all);
  let written = 0;
  let left = 0;
  for (const resource of await deployedResources(server)) {
    const outcome = await pullOne({ server, resource, local: find(resource) }, work);
    if (outcome === 'written') written++;
    if (outcome === 'left') left++;
  }
  if (written + left === 0) work.print(sentence('UP_TO_DATE'));
  return left === 0 ? 0 : 1;
}

interface One {
  readonly server: Server;
  readonly resource: DeployedVersions;
  readonly local: LocalFile | undefined;
}

async function pullOne({ server, resource, local }: One, { name, folder, isForced, print }: PullWork): Promise<'written' | 'left' | 'same'> {
  const application = local?.application ?? applicationOf(resource) ?? name;
  if (application === undefined) {
    print(sentence('NO_APPLICATION_FOR', { id: resource.id }));
    return 'left';
  }
  if (name !== undefined && application !== name) return 'same';

  const [newest, ...older] = resource.versions;
  const content = await server.text(`/v2/resources/${newest.key}/content`);
  if (local?.content === content) return 'same';
  // A file that equals an older version was not edited here: it is only behind.
  const file = `${application}/${local?.name ?? path.basename(newest.name)}`;
  if (local && !isForced && !(await isOneOf(server, older, local.content))) {
    print(lineOf({ file, element: resource.id, code: 'LOCAL_EDITS', details: { version: String(newest.version) } }));
    return 'left';
  }
  await mkdir(path.join(folder, application), { recursive: true });
  await writeFile(path.join(folder, file), content);
  print(sentence('PULLED', { file, version: String(newest.version) }));
  return 'written';
}

/** As the newest version says, or the last one that does. */
function applicationOf({ versions }: DeployedVersions): string | undefined {
  return versions.find(({ application = '' }) => /^[a-z0-9-]+$/.test(application))?.application;
}

async function isOneOf(server: Server, versions: readonly { readonly key: string }[], content: string): Promise<boolean> {
  for (const { key } of versions) if ((await server.text(`/v2/resources/${key}/content`)) === content) return true;
  return false;
}
