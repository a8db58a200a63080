import type { ReactNode } from 'react';

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;
/** What the server lets an admin link to. */
const GOOD_TARGET = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/;

/** A text as an admin typed it: `## ` makes a heading, `- ` a list, `[word](address)` a link, an empty line a paragraph. Never HTML. */
export function Written({ children }: { readonly children: string }) {
  const blocks = children.replaceAll('\r', '').split(/\n{2,}/).flatMap((block) => partsOf(block));
  return <div className="portal-written">{blocks.map((lines, place) => <Block key={place} lines={lines} />)}</div>;
}

/** A heading ends with its line; a list stands by itself. */
function partsOf(block: string): string[][] {
  const parts: string[][] = [];
  for (const line of block.split('\n').filter((one) => one.trim())) {
    const last = parts.at(-1);
    const goesOn = last && !isHeading(line) && !isHeading(last[0] ?? '') && isItem(line) === isItem(last[0] ?? '');
    if (goesOn) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

const isHeading = (line: string): boolean => /^#{1,3} /.test(line);
const isItem = (line: string): boolean => /^[-*] /.test(line);

function Block({ lines }: { readonly lines: readonly string[] }) {
  const [first = ''] = lines;
  if (isHeading(first)) return <h2>{linked(first.replace(/^#+ /, ''))}</h2>;
  if (isItem(first)) return <ul>{lines.map((line, place) => <li key={place}>{linked(line.replace(/^[-*] /, ''))}</li>)}</ul>;
  return <p>{lines.map((line, place) => <span key={place}>{place > 0 && <br />}{linked(line)}</span>)}</p>;
}

function linked(line: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const found of line.matchAll(LINK)) {
    const [whole, word = '', target = ''] = found;
    parts.push(line.slice(from, found.index), GOOD_TARGET.test(target) ? <a key={found.index} href={target}>{word}</a> : word);
    from = found.index + whole.length;
  }
  return [...parts, line.slice(from)];
}
