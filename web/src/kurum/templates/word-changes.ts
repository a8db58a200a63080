/** A piece of a text that is in both versions, only in the newer, or only in the older. */
interface Piece {
  readonly is: 'kept' | 'added' | 'taken-out';
  readonly text: string;
}

/** Longer texts are told whole: the work grows with the square. */
const MOST_WORDS = 1_200;
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** What became of a text, word by word: the longest run of words that both have stays. */
export function wordChanges(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return [{ is: 'taken-out', text: before }, { is: 'added', text: after }];
  const left = commonLengths(old, now);
  const pieces: Piece[] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    if (at < old.length && to < now.length && old[at] === now[to]) {
      pieces.push({ is: 'kept', text: now[to] ?? '' });
      at += 1;
      to += 1;
    } else if (to >= now.length || (at < old.length && (left[at + 1]?.[to] ?? 0) >= (left[at]?.[to + 1] ?? 0))) pieces.push({ is: 'taken-out', text: old[at++] ?? '' });
    else pieces.push({ is: 'added', text: now[to++] ?? '' });
  }
  return joined(pieces);
}

/** How many words both have in common from here to their ends. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const left = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const row = left[at] ?? [];
      row[to] = old[at] === now[to] ? (left[at + 1]?.[to + 1] ?? 0) + 1 : Math.max(left[at + 1]?.[to] ?? 0, row[to + 1] ?? 0);
    }
  }
  return left;
}

/** Neighbours of one kind are one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    return last?.is === piece.is ? [...all.slice(0, -1), { is: piece.is, text: last.text + piece.text }] : [...all, piece];
  }, []);
}
