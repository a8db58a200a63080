import { duration, FeelDuration, parseExpression } from 'feelin';

type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

// feelin multiplies numbers only. Where a duration may be in play, products are written as calls to ours.
const SCALES = /[*/-]/;
const MEASURES_TIME = /duration|@"|date|time|now|today/;
const CALLS: Readonly<Record<string, string>> = { '*': '__product', '/': '__quotient' };

/** The text with its products written as calls, and the functions they call put into the context. */
export function withDurationArithmetic(text: string, context: Record<string, unknown>): string {
  if (!SCALES.test(text) || !MEASURES_TIME.test(text)) return text;
  Object.assign(context, { __product: named(product, 'a', 'b'), __quotient: named(quotient, 'a', 'b') });
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
  const call = CALLS[text.slice(operator.from, operator.to)];
  if (!call || !right) return written + text.slice(at, node.to);
  return `${call}(${rewrite(left, text)}, ${rewrite(right, text)})`;
}

function product(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (a instanceof FeelDuration && typeof b === 'number') return scale(a, b);
  return b instanceof FeelDuration && typeof a === 'number' ? scale(b, a) : null;
}

function quotient(a: unknown, b: unknown): unknown {
  if (typeof b === 'number') {
    if (b === 0) return null;
    if (typeof a === 'number') return a / b;
    return a instanceof FeelDuration ? scale(a, 1 / b) : null;
  }
  if (!(a instanceof FeelDuration && b instanceof FeelDuration) || a.yearsMonths !== b.yearsMonths) return null;
  return size(b) === 0 ? null : size(a) / size(b);
}

function scale(value: FeelDuration, factor: number): unknown {
  const scaled = size(value) * factor;
  if (!Number.isFinite(scaled)) return null;
  if (!value.yearsMonths) return duration(Math.round(scaled));
  const months = Math.trunc(scaled);
  return duration(`${months < 0 ? '-' : ''}P${Math.abs(months)}M`);
}

// Months for the one kind of duration, milliseconds for the other; FEEL never mixes them.
function size(value: FeelDuration): number {
  const parts = value.unwrap();
  if (value.yearsMonths) return parts.years * 12 + parts.months;
  return parts.total({ unit: 'millisecond', relativeTo: '1970-01-01' });
}

function named(body: (a: unknown, b: unknown) => unknown, ...parameters: string[]): unknown {
  return Object.assign((a: unknown, b: unknown) => body(a, b), { $args: parameters });
}
