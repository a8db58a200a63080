import { sentence } from '../finding.js';
import type { Application } from '../read-applications.js';
import type { Server } from './server.js';

interface Entry {
  readonly processDefinition?: { readonly processDefinitionId: string; readonly processDefinitionVersion: number };
  readonly form?: { readonly formId: string; readonly version: number };
  readonly decisionDefinition?: { readonly decisionDefinitionId: string; readonly version: number };
}

/** Deploys each application in one go, and says which version everything has then. */
export async function push(server: Server, applications: readonly Application[], print: (line: string) => void): Promise<number> {
  for (const { name, files } of applications) {
    if (files.length === 0) continue;
    const form = new FormData();
    form.append('application', name);
    for (const file of files) form.append('resources', new Blob([file.content]), file.name);
    const { deployments } = await server.post<{ deployments: readonly Entry[] }>('/v2/deployments', form);
    for (const { what, version } of deployments.flatMap(versionOf)) print(sentence('PUSHED', { name, what, version: String(version) }));
  }
  return 0;
}

function versionOf({ processDefinition, form, decisionDefinition }: Entry): { what: string; version: number }[] {
  if (processDefinition) return [{ what: processDefinition.processDefinitionId, version: processDefinition.processDefinitionVersion }];
  if (form) return [{ what: form.formId, version: form.version }];
  return decisionDefinition ? [{ what: decisionDefinition.decisionDefinitionId, version: decisionDefinition.version }] : [];
}
