import { Button, Stack } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import '../case/case.css';
import { TextLink } from '../shell/links.js';
import { formatDateTime } from '../ui/formats.js';
import { FormBody } from '../ui/form-body.js';
import { useForm, type Form } from '../ui/form.js';
import { LongTextField } from '../ui/fields.js';
import { Mood } from '../ui/mood.js';
import { PageTitle } from '../ui/page-title.js';
import { Panel } from '../ui/panel.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import type { Asked } from './queries.js';

const KEY = ['tasks', 'asked'] as const;

const askedQuery = infiniteQueryOptions({
  queryKey: KEY, initialPageParam: '',
  queryFn: ({ pageParam, signal }) => answerOf(api.GET('/api/gorevler/bilgi', { signal, params: { query: pageParam ? { after: pageParam } : {} } })),
  getNextPageParam: ({ next }) => next ?? undefined,
});

/** What one's unit is asked: the question, the case's number, and no more of the case. */
export function InformationPage() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(askedQuery);
  const rows = query.data?.pages.flatMap((page) => page.rows);
  return (
    <Mood is="staff">
      <div className="case-page">
        <PageTitle about={t('inbox.information.about')}>{t('inbox.information.asked')}</PageTitle>
        <p className="case-none"><TextLink to="/gorevler">{t('inbox.case.backToTasks')}</TextLink></p>
        {query.error && <ProblemNotice problem={query.error} onRetry={query.refetch} />}
        {!rows && !query.error && <p role="status">{t('ui.loading')}</p>}
        {rows?.length === 0 && <div className="empty-list" role="status">{t('inbox.information.none')}</div>}
        {rows?.map((asked) => <Question key={asked.id} asked={asked} />)}
        {query.hasNextPage && <div><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('inbox.more')}</Button></div>}
      </div>
    </Mood>
  );
}

function Question({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const { number, askedBy, askedAt, question, state, answer, closedAt } = asked;
  return (
    <Panel>
      <h2>{number}</h2>
      <Stack gap="xs">
        <p className="case-none">{askedBy?.name} · <time dateTime={askedAt}>{formatDateTime(askedAt)}</time> · {t(`inbox.information.states.${state}`)} {closedAt && formatDateTime(closedAt)}</p>
        <p className="case-said">{question}</p>
        {answer && <p className="case-said">{answer}</p>}
        {state === 'OPEN' && <AnswerForm asked={asked} />}
      </Stack>
    </Panel>
  );
}

function AnswerForm({ asked: { id, number } }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const form = useForm({
    name: `yanit-${id}`, initial: { answer: '' }, labels: { answer: t('inbox.information.answer', { number }) },
    check: ({ answer }) => (answer.trim() ? [] : [{ field: 'answer' as const, fault: 'missing' }]),
    send: async ({ answer }) => {
      await answerOf(api.POST('/api/gorevler/bilgi/{id}/yanit', { params: { path: { id } }, body: { answer } }));
      await queries.invalidateQueries({ queryKey: KEY });
    },
  });
  return <FormBody form={form as unknown as Form} submit={t('inbox.information.send')}><LongTextField form={form} name="answer" rows={3} maxLength={4_000} /></FormBody>;
}
