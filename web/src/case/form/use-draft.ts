import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/client.js';
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
  const state = useRef({ keeper, latest: null as Answers | null, timer: 0, saving: null as Promise<void> | null, isDone: false });
  state.current.keeper = keeper;

  const save = useCallback(async (): Promise<void> => {
    const now = state.current;
    const { latest, keeper: server } = now;
    if (!server || !latest || now.saving || now.isDone) return;
    now.saving = keepOn(server, latest).then((after) => {
      now.saving = null;
      if (after === 'kept' && now.latest === latest) {
        dropDraft(name);
        now.latest = null;
      }
      // Whatever it was that failed: what was typed stays in this tab, and the reader is told so.
      setKept(after === 'kept' ? { where: 'server', at: new Date() } : { where: 'here' });
      if (now.latest && !now.isDone && after !== 'refused') now.timer = window.setTimeout(() => void save(), after === 'kept' ? 0 : AGAIN_MS);
    });
    await now.saving;
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

  /** Resolves when no draft is on its way: one that came after the answers would outlive them. */
  const pause = useCallback(async () => {
    window.clearTimeout(state.current.timer);
    await state.current.saving;
    window.clearTimeout(state.current.timer);
  }, []);

  const done = useCallback(() => {
    state.current.isDone = true;
    dropDraft(name);
  }, [name]);

  return { kept, type, pause, goOn: save, done };
}

/** What the server refuses it refuses again: only typing on tries that once more. */
async function keepOn({ keep }: DraftKeeper, answers: Answers): Promise<'kept' | 'refused' | 'away'> {
  try {
    await keep(answers);
    return 'kept';
  } catch (error) {
    return error instanceof Problem && error.status < 500 ? 'refused' : 'away';
  }
}
