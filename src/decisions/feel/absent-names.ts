import { parseExpression } from 'feelin';
import { feelFunctions } from './functions/index.js';
import type { Variables } from './feel-context.js';

/** Something an expression names that its variables do not have, or have as null. */
export interface AbsentName {
  readonly name: string;
  readonly isNull: boolean;
}

const functions = Object.fromEntries([...feelFunctions.keys()].map((name) => [name, () => null]));

type Node = ReturnType<ReturnType<typeof parseExpression>['resolveInner']>;

/** What an expression asks for in vain, each once, in the order of the text; for whoever must be told why it has no answer. */
export function absentNames(source: string, variables: Variables): AbsentName[] {
  const tree = parseExpression(source, { ...variables, ...functions }, 'camunda');
  const textOf = ({ from, to }: Node): string => source.slice(from, to);
  const bound = new Set<string>();
  const paths: string[][] = [];
  tree.iterate({
    enter: ({ node }) => {
      if (node.name === 'Name') bound.add(textOf(node));
      // Names in a filter may be those of the items.
      if (isFilter(node)) return false;
      if (node.name !== 'VariableName' || isCallee(node)) return;
      paths.push([textOf(node), ...stepsAfter(node).map(textOf)]);
    },
  });
  const found = paths.flatMap((path) => (bound.has(path[0] ?? '') ? [] : (absentIn(path, variables) ?? [])));
  return [...new Map(found.map((absent) => [absent.name, absent])).values()];
}

function isFilter(node: Node): boolean {
  return node.parent?.name === 'FilterExpression' && node.prevSibling !== null;
}

function isCallee(node: Node): boolean {
  return node.parent?.name === 'FunctionInvocation' && node.prevSibling === null;
}

/** The names after the dots, as far as they follow one another. */
function stepsAfter(node: Node): Node[] {
  const path = node.parent;
  if (path?.name !== 'PathExpression' || node.prevSibling !== null) return [];
  const step = path.lastChild;
  return step?.name === 'PathName' ? [step, ...stepsAfter(path)] : [];
}

function absentIn(path: readonly string[], variables: Variables): AbsentName | undefined {
  let value: unknown = variables;
  for (const [at, step] of path.entries()) {
    // The steps of a list's items, of a text or of a date are FEEL's own.
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const name = path.slice(0, at + 1).join('.');
    const isKnown = Object.hasOwn(value, step);
    value = isKnown ? (value as Record<string, unknown>)[step] : undefined;
    if (value === undefined || value === null) return { name, isNull: value === null };
  }
  return undefined;
}
