import { parseExpression } from 'feelin';

type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

const ITERATES = /\b(?:for|some|every)\b[^]*\.\./;

/** The text with what loops run over in brackets: feelin takes an end of zero for no end, `1..0` and `-2..0` are null to it. */
export function withClosedIterations(text: string, context: Record<string, unknown>): string {
  if (!ITERATES.test(text)) return text;
  return bracket(parseExpression(text, context, 'camunda').topNode, text);
}

function bracket(node: SyntaxNode, text: string): string {
  let written = '';
  let at = node.from;
  let isRange = false;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    // An unreadable text is left as it is: feelin says what is wrong with it.
    if (child.type.isError) return text.slice(node.from, node.to);
    isRange ||= node.name === 'IterationContext' && text.slice(child.from, child.to) === '..';
    written += text.slice(at, child.from) + bracket(child, text);
    at = child.to;
  }
  written += text.slice(at, node.to);
  return isRange ? `[${written}]` : written;
}
