import { DecisionError } from './decision-error.js';

const MOST_CHARACTERS = 2 * 1024 * 1024;
const DEEPEST = 64;

/** Refuses text that is too large, too deep or declares entities, before any reader builds a tree of it. */
export function checkXml(xml: string): void {
  if (xml.length > MOST_CHARACTERS) throw new DecisionError('The file is larger than 2 MB.');
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const aside = endOfAside(xml, at);
    if (aside !== undefined) {
      at = aside;
      continue;
    }
    const end = endOfTag(xml, at);
    if (xml[at + 1] === '/') depth -= 1;
    else if (xml[end - 2] !== '/') depth += 1;
    if (depth > DEEPEST) throw new DecisionError(`The file nests elements deeper than ${DEEPEST} levels.`);
    at = end;
  }
}

// Comments, CDATA and processing instructions hold no elements, whatever they look like.
function endOfAside(xml: string, at: number): number | undefined {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return after(xml, ']]>', at + 9);
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2);
  if (xml.startsWith('<!', at)) throw new DecisionError('The file declares a document type or entities, which is not allowed.');
  return undefined;
}

function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const letter = xml[at] as string;
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  throw notXml();
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw notXml();
  return at + mark.length;
}

function notXml(): DecisionError {
  return new DecisionError('The file is not well-formed XML: something is opened and never closed.');
}
