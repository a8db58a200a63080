import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { idOf, type Form } from './form.js';
import { Notice } from './notice.js';
import { useSentences } from './sentences.js';

/** Above a refused form: everything that must be mended, each a link to its field. Takes the focus whenever the form is refused anew. */
export function ErrorSummary({ form }: { readonly form: Pick<Form, 'name' | 'labels' | 'faults' | 'problem' | 'refusedTimes'> }) {
  const { t } = useTranslation();
  const { ofFault, ofProblem } = useSentences();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (form.refusedTimes > 0) box.current?.focus();
  }, [form.refusedTimes]);
  if (form.problem) return <Notice ref={box} kind="problem" title={t('ui.notDone')}><p>{ofProblem(form.problem)}</p></Notice>;
  if (form.faults.length === 0) return null;
  return (
    <Notice ref={box} kind="problem" title={t('ui.errorSummary')}>
      <ul>
        {form.faults.map((fault) => (
          <li key={fault.field + fault.fault}>
            <a href={`#${idOf(form, fault.field)}`} onClick={(event) => goTo(event, idOf(form, fault.field))}>{form.labels[fault.field] ?? fault.field}: {ofFault(fault)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The address stays as it is: Back must lead to the page before. */
function goTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
