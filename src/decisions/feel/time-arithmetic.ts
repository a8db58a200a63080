import { parseExpression } from 'feelin';
import { difference, product, quotient, sum } from './time-operators.js';

type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

// feelin multiplies numbers only, and overlooks zones when it subtracts. Where times may be in play,
// operators are written as calls to ours.
const CALCULATES = /[*/+-]/;
const MEASURES_TIME = /duration|@"|date|time|now|today/;
const OPERATORS = new Map([
  ['+', { name: '__sum', body: sum }],
  ['-', { name: '__difference', body: difference }],
  ['*', { name: '__product', body: product }],
  ['/', { name: '__quotient', body: quotient }],
]);

/** The text with its operators written as calls, and the functions they call put into the context. */
export function withTimeArithmetic(text: string, context: Record<string, unknown>): string {
  if (!CALCULATES.test(text) || !MEASURES_TIME.test(text)) return text;
  for (const { name, body } of OPERATORS.values()) {
    context[name] = Object.assign((a: unknown, b: unknown) => body(a, b), { $args: ['a', 'b'] });
  }
  return rewrite(parseExpression(text, context, 'camunda').topNode, text);
}

function rewrite(node: SyntaxNode, text: string): string {
  const parts: SyntaxNode[] = [];
  let written = '';
  let at = node.from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    // An unreadable text is left as it is: feelin says what is wrong with it.
    if (child.type.isError) return text.slice(node.from, node.to);
    if (!child.type.isSkipped) parts.push(child);
    written += text.slice(at, child.from) + rewrite(child, text);
    at = child.to;
  }
  const [left, operator, right] = parts;
  if (node.name !== 'ArithmeticExpression' || !left || !operator) return written + text.slice(at, node.to);
  if (!right && left.name === 'ArithOp') return `__product(${rewrite(operator, text)}, -1)`;
  const call = OPERATORS.get(text.slice(operator.from, operator.to))?.name;
  if (!call || !right) return written + text.slice(at, node.to);
  return `${call}(${rewrite(left, text)}, ${rewrite(right, text)})`;
}
