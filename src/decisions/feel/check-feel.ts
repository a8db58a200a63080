import { parseExpression, parseUnaryTests } from 'feelin';
import { feelFunctions } from './functions/index.js';

const LONGEST_TEXT = 64 * 1024;
// The reader must know the names with spaces in them, or it takes them for a row of variables.
const functions = Object.fromEntries([...feelFunctions.keys()].map((name) => [name, () => null]));

/** How a text is read, and which names it may use that are more than one word. */
export interface FeelReading {
  readonly kind?: 'expression' | 'unary tests';
  readonly names?: readonly string[];
}

/** Says what is wrong with the text of an expression, or null when it can be read. */
export function checkFeel(text: string, reading: FeelReading = {}): string | null {
  if (text.trim() === '') return 'the expression is empty';
  if (text.length > LONGEST_TEXT) return `the expression is longer than ${LONGEST_TEXT} characters`;
  try {
    return firstError(text, reading);
  } catch (error) {
    return String((error as Error).message);
  }
}

function firstError(text: string, { kind, names = [] }: FeelReading): string | null {
  const parse = kind === 'unary tests' ? parseUnaryTests : parseExpression;
  let at: number | undefined;
  parse(text, { ...functions, ...Object.fromEntries(names.map((name) => [name, null])) }, 'camunda').iterate({
    enter: (node) => {
      if (node.type.isError) at ??= node.from;
    },
  });
  if (at === undefined) return null;
  const rest = text.slice(at, at + 20).trim();
  return rest === '' ? 'the expression ends too early' : `cannot be read at character ${at + 1}: ${rest}`;
}
