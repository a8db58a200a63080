import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { wordChanges } from './word-changes.js';

interface Text {
  readonly subject: string | null;
  readonly body: string;
}

/** A text of an old version, with what was changed in it then: underlined and struck through, and told to who does not see it. */
export function PastText({ text, before }: { readonly text: Text; readonly before: Text | undefined }) {
  const parts = [...(text.subject === null ? [] : [[before?.subject ?? '', text.subject] as const]), [before?.body ?? '', text.body] as const];
  return <>{parts.map(([old, now], place) => <p key={place} className="kurum-past">{before ? <Marked before={old} after={now} /> : now}</p>)}</>;
}

function Marked({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation();
  return wordChanges(before, after).map(({ is, text }, place) => {
    if (is === 'kept') return <Fragment key={place}>{text}</Fragment>;
    const Mark = is === 'added' ? 'ins' : 'del';
    return <Mark key={place}><span className="visually-hidden"> [{t(is === 'added' ? 'kurum.templates.added' : 'kurum.templates.takenOut')}: </span>{text}<span className="visually-hidden">] </span></Mark>;
  });
}
