import type { CompiledProcess } from '../runtime/index.js';

export type ReferenceKind = 'job' | 'form' | 'decision' | 'process';

/** Something outside the diagram that one of its elements names. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly element: string;
  readonly id: string;
}

/** Everything a process names that must be there when it runs; what an expression names is known only then. */
export function referencesOf(process: CompiledProcess): Reference[] {
  return [...process.elements.values()]
    .flatMap(({ id: element, zeebe }) => [
      { kind: 'job' as const, element, id: zeebe.job?.type },
      { kind: 'form' as const, element, id: zeebe.form && 'id' in zeebe.form ? zeebe.form.id : undefined },
      { kind: 'decision' as const, element, id: zeebe.decision?.id },
      { kind: 'process' as const, element, id: zeebe.call?.processId },
    ])
    .filter((found): found is Reference => found.id !== undefined && !found.id.startsWith('='));
}
