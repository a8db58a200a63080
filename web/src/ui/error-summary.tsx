import { Alert, Anchor, List } from '@mantine/core';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { idOf, type Form } from './form.js';
import { useSentences } from './sentences.js';

/** Above a refused form: everything that must be mended, each a link to its field. Takes the focus whenever the form is refused anew. */
export function ErrorSummary({ form }: { readonly form: Pick<Form, 'name' | 'labels' | 'faults' | 'problem' | 'refusedTimes'> }) {
  const { t } = useTranslation();
  const { ofFault, ofProblem } = useSentences();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (form.refusedTimes > 0) box.current?.focus();
  }, [form.refusedTimes]);
  if (form.faults.length === 0 && !form.problem) return null;

  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="red" variant="outline" title={t('ui.errorSummary')} className="error-summary">
      {form.problem && <p>{ofProblem(form.problem)}</p>}
      {form.faults.length > 0 && (
        <List spacing={4}>
          {form.faults.map((fault) => (
            <List.Item key={fault.field + fault.fault}>
              <Anchor href={`#${idOf(form, fault.field)}`} c="inherit" underline="always" onClick={(event) => goTo(event, idOf(form, fault.field))}>
                {form.labels[fault.field] ?? fault.field}: {ofFault(fault)}
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}

/** The address stays as it is: Back must lead to the page before. */
function goTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
