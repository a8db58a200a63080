import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { keepSession, type Session } from '../shell/session.js';
import { dropDraft } from '../ui/drafts.js';
import { dropAttempt } from './attempt.js';
import { formOf, PAGE_OF, type OwnWay } from './ways.js';

interface OnTheWay {
  /** Where to go after signing in. */
  readonly onward: string;
  readonly hasEnded: boolean;
  readonly refusal: string | undefined;
  /** What the next sign-in page must know as well. */
  readonly search: { readonly sonra?: string };
}

export function useOnTheWay(): OnTheWay {
  const { sonra, neden, hata } = useSearch({ strict: false });
  return { onward: sonra ?? '/', hasEnded: neden === 'bitti', refusal: hata, search: sonra ? { sonra } : {} };
}

/** Signed in: nothing of the forms is kept, and on to where somebody wanted to go, by way of what must come first. */
export function useArrive(): (session: Session) => Promise<void> {
  const { onward, search } = useOnTheWay();
  const navigate = useNavigate();
  const { history } = useRouter();
  return async (session) => {
    for (const way of Object.keys(PAGE_OF) as OwnWay[]) dropDraft(formOf(way));
    dropAttempt();
    keepSession(session);
    if (session.mustChangePassword) return navigate({ to: '/parola', search, replace: true });
    if (session.mustChooseUnit) return navigate({ to: '/birim', search, replace: true });
    history.replace(onward);
  };
}
