import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, Problem } from '../../api/client.js';
import { TaskForm, type Answers, type DraftKeeper, type TaskFormProps } from '../../case/form/index.js';
import { draftOf } from '../../ui/drafts.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { applicantQuery, countsQuery, taskQuery, type TaskPage } from '../queries.js';

interface Props {
  readonly page: TaskPage;
  readonly onDone: () => void;
}

/** Somebody was quicker, or the task is not there any more. */
const CHANGED = /^(CASE_TASK_|TASK_|WAIT_IS_GONE)/;

const nameOf = (key: string): string => `gorev-${key}`;

/** The task's form, or the one button of a task that asks nothing. What was typed stays, whoever was quicker. */
export function WorkForm({ page, onDone }: Props) {
  const { t } = useTranslation();
  const { task, may, form, draft } = page;
  const complete = useCompletion(task.key, onDone);
  const hadForm = useRef(false);
  hadForm.current ||= may.complete;
  const isTyped = draft !== null || Object.keys(draftOf(nameOf(task.key))).length > 0;
  if (!form) return may.complete && <BareTask onComplete={() => complete({})} />;
  if (!may.complete && !hadForm.current && !isTyped) return null;
  return (
    <>
      {!may.complete && <Notice kind="news"><p>{t('inbox.task.typedStays')}</p></Notice>}
      <FormOf page={page} onSubmit={complete} />
    </>
  );
}

function FormOf({ page: { task, may, form, variables, draft }, onSubmit }: { readonly page: TaskPage; readonly onSubmit: TaskFormProps['onSubmit'] }) {
  const { t } = useTranslation();
  const { data: applicant } = useQuery({ ...applicantQuery(task.key), enabled: may.readContact });
  const { key } = task;
  const answers = draft?.answers ?? null;
  const keeper: DraftKeeper = useMemo(() => ({
    answers, keep: (typed) => answerOf(api.PUT('/api/gorevler/{key}/taslak', { params: { path: { key } }, body: { answers: typed } })),
  }), [answers, key]);
  const schema = form?.schema as unknown as TaskFormProps['schema'];
  return <TaskForm name={nameOf(key)} schema={schema} data={variables} draft={keeper} applicant={applicant} submitLabel={t('inbox.acts.complete')} onSubmit={onSubmit} />;
}

function BareTask({ onComplete }: { readonly onComplete: () => Promise<void> }) {
  const { t } = useTranslation();
  const run = useMutation({ mutationFn: onComplete });
  return (
    <>
      {run.error && <ProblemNotice problem={run.error} />}
      <div><Button loading={run.isPending} onClick={() => run.mutate()}>{t('inbox.acts.complete')}</Button></div>
    </>
  );
}

function useCompletion(key: string, onDone: () => void): (answers: Answers) => Promise<void> {
  const queries = useQueryClient();
  return async (answers) => {
    try {
      await answerOf(api.POST('/api/gorevler/{key}/tamamla', { params: { path: { key } }, body: { answers } }));
    } catch (error) {
      if (error instanceof Problem && CHANGED.test(error.code)) void queries.invalidateQueries({ queryKey: taskQuery(key).queryKey });
      throw error;
    }
    void queries.invalidateQueries({ queryKey: countsQuery.queryKey });
    // The form puts its draft away first.
    setTimeout(onDone, 0);
  };
}
