import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, dropDraft, keepDraft } from '../../ui/drafts.js';
import type { Answers, DraftKeeper } from './filling.js';

/** `here`: only in this tab, as long as the server cannot be reached. */
export type Kept = { readonly where: 'nowhere' } | { readonly where: 'here' } | { readonly where: 'server'; readonly at: Date };

const [AFTER_MS, AGAIN_MS] = [800, 5_000];

/** What was typed here and is not on the server yet comes before what is. */
export function typedBefore(name: string, keeper: DraftKeeper | undefined): Answers | null {
  const here = draftOf(name);
  return Object.keys(here).length > 0 ? here : (keeper?.answers ?? null);
}

/** Keeps what is typed: in the tab at once, on the server a moment later, and again until it has worked. */
export function useDraft(name: string, keeper: DraftKeeper | undefined) {
  const [kept, setKept] = useState<Kept>({ where: 'nowhere' });
  const state = useRef({ keeper, latest: null as Answers | null, timer: 0, isSaving: false, isDone: false });
  state.current.keeper = keeper;

  const save = useCallback(async () => {
    const now = state.current;
    const { latest } = now;
    if (!now.keeper || !latest || now.isSaving || now.isDone) return;
    now.isSaving = true;
    let after = AGAIN_MS;
    try {
      await now.keeper.keep(latest);
      if (now.latest === latest) {
        dropDraft(name);
        now.latest = null;
      }
      after = 0;
      setKept({ where: 'server', at: new Date() });
    } catch {
      // Whatever it was, what was typed stays in this tab and is sent again; the reader is told so.
      setKept({ where: 'here' });
    }
    now.isSaving = false;
    if (now.latest && !now.isDone) now.timer = window.setTimeout(() => void save(), after);
  }, [name]);

  useEffect(() => {
    const now = state.current;
    const isUnsent = Object.keys(draftOf(name)).length > 0;
    if (isUnsent) now.latest = draftOf(name);
    void save();
    const online = (): void => void save();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      window.clearTimeout(now.timer);
      void save();
    };
  }, [name, save]);

  const type = useCallback((answers: Answers) => {
    const now = state.current;
    now.latest = answers;
    keepDraft(name, answers);
    if (!now.keeper) return;
    window.clearTimeout(now.timer);
    now.timer = window.setTimeout(() => void save(), AFTER_MS);
  }, [name, save]);

  const done = useCallback(() => {
    state.current.isDone = true;
    window.clearTimeout(state.current.timer);
    dropDraft(name);
  }, [name]);

  return { kept, type, done };
}
