import { useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import type { Typed } from './request-form.js';

const AFTER_MS = 1_200;

/** What was typed, kept where another device of the same person finds it: a moment after the last letter, and when the page is left. */
export function useServerDraft(typed: Typed, keptAt: string | null): { readonly savedAt: string | null; readonly forget: () => void } {
  const [savedAt, setSavedAt] = useState(keptAt);
  const kept = useRef(wordOf(typed));
  const latest = useRef(typed);
  const isOver = useRef(false);
  latest.current = typed;

  const keep = async (): Promise<void> => {
    const word = wordOf(latest.current);
    if (isOver.current || word === kept.current) return;
    kept.current = word;
    // The tab has it as well: a lost connection loses nothing, and the next letter tries again.
    const saved = await answerOf(api.PUT('/api/portal/basvuru/taslak', { body: bodyOf(latest.current) })).catch(() => null);
    if (saved) setSavedAt(saved.savedAt);
    else kept.current = '';
  };
  useEffect(() => {
    const timer = setTimeout(() => void keep(), AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed.basvuruTuru, typed.aciklama, typed.ekler]);
  useEffect(() => () => void keep(), []);

  return { savedAt, forget: () => { isOver.current = true; } };
}

const bodyOf = ({ basvuruTuru, aciklama, ekler }: Typed) => ({ basvuruTuru, aciklama, ekler: ekler.map(({ id }) => id) });
const wordOf = (typed: Typed): string => JSON.stringify(bodyOf(typed));
