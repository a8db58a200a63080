import { Anchor, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Seen } from '../../../../src/forms/index.js';
import type { FieldOf } from './filling.js';
import { said } from './sayings.js';

/** The little of Markdown that texts in forms use. What fills a blank is text and never markup: it came from somebody. */
export function MarkedText({ seen, filling }: FieldOf) {
  const text = typeof seen.field['text'] === 'string' ? seen.field['text'] : '';
  const isComputed = text.startsWith('=');
  const highest = Math.min(...filling.all.flatMap(({ field }) => marksIn(field['text'])));
  const blocks = isComputed ? [said(text, seen)] : text.split(/\n{2,}/u);
  return <>{blocks.map((block, at) => <Block key={at} text={block} seen={seen} isPlain={isComputed} highest={highest} />)}</>;
}

interface Props {
  readonly text: string;
  readonly seen: Seen;
  readonly isPlain: boolean;
  /** How many marks the form's highest heading has. */
  readonly highest: number;
}

const marksIn = (text: unknown): number[] => (typeof text === 'string' ? [...text.matchAll(/^(#{1,3}) /gmu)].map(([, marks = '']) => marks.length) : []);

/** The page's own title is the first heading, so a form's highest is the second, whatever it is in the form. */
function Block({ text, seen, isPlain, highest }: Props) {
  const [, marks, title] = isPlain ? [] : (/^(#{1,3}) +(.*)$/u.exec(text) ?? []);
  if (marks && title !== undefined) return <Title order={(2 + marks.length - highest) as 2 | 3 | 4} size={marks.length === 1 ? 'h3' : 'h4'}>{said(title, seen)}</Title>;
  const items = isPlain ? [] : text.split('\n').filter((line) => /^[-*] /u.test(line));
  if (items.length > 0) return <ul className="form-list">{items.map((item, at) => <li key={at}>{inline(item.slice(2), seen)}</li>)}</ul>;
  return <Text className="form-text">{isPlain ? text : inline(text, seen)}</Text>;
}

const MARKS = /\*\*(.+?)\*\*|\*(.+?)\*|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/gu;

function inline(text: string, seen: Seen): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKS)) {
    const [whole, bold, slanted, link, href] = match;
    parts.push(said(text.slice(at, match.index), seen));
    if (bold) parts.push(<strong key={match.index}>{said(bold, seen)}</strong>);
    else if (slanted) parts.push(<em key={match.index}>{said(slanted, seen)}</em>);
    else parts.push(<Anchor key={match.index} href={href} target="_blank" rel="noreferrer" underline="always">{said(link, seen)}</Anchor>);
    at = match.index + whole.length;
  }
  return [...parts, said(text.slice(at), seen)];
}
