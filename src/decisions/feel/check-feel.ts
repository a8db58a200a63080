import { parseExpression, parseUnaryTests } from 'feelin';
import { feelFunctions } from './functions/index.js';

const LONGEST_TEXT = 64 * 1024;
// The reader must know the names with spaces in them, or it takes them for a row of variables.
const names = Object.fromEntries([...feelFunctions.keys()].map((name) => [name, () => null]));

/** Says what is wrong with the text of an expression, or null when it can be read. */
export function checkFeel(text: string, kind: 'expression' | 'unary tests' = 'expression'): string | null {
  if (text.trim() === '') return 'the expression is empty';
  if (text.length > LONGEST_TEXT) return `the expression is longer than ${LONGEST_TEXT} characters`;
  try {
    return firstError(text, kind);
  } catch (error) {
    return String((error as Error).message);
  }
}

function firstError(text: string, kind: 'expression' | 'unary tests'): string | null {
  const parse = kind === 'expression' ? parseExpression : parseUnaryTests;
  let at: number | undefined;
  parse(text, names, 'camunda').iterate({
    enter: (node) => {
      if (node.type.isError) at ??= node.from;
    },
  });
  if (at === undefined) return null;
  const rest = text.slice(at, at + 20).trim();
  return rest === '' ? 'the expression ends too early' : `cannot be read at character ${at + 1}: ${rest}`;
}
