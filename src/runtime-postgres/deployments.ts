import type { Machinery } from './machinery.js';

export interface DeployFile {
  /** With its ending: it says what the file is. */
  readonly name: string;
  readonly content: string;
}

export interface Deployed {
  readonly deploymentKey: string;
  readonly deployedAt: Date;
  readonly processes: readonly { readonly key: string; readonly processId: string; readonly version: number; readonly versionTag: string | null; readonly resourceName: string; readonly isNew: boolean }[];
  readonly forms: readonly { readonly key: string; readonly formId: string; readonly version: number; readonly resourceName: string; readonly isNew: boolean }[];
  readonly requirements: readonly { readonly key: string; readonly drgId: string; readonly name: string; readonly version: number; readonly resourceName: string; readonly isNew: boolean }[];
  readonly decisions: readonly { readonly key: string; readonly decisionId: string; readonly name: string; readonly version: number; readonly requirementsKey: string; readonly drgId: string; readonly isNew: boolean }[];
}

/** What analysts hand over: processes, forms and decisions, several files at once. */
export class Deployments {
  constructor(private readonly machinery: Machinery) {}
}
