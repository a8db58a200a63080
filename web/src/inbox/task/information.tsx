import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useSession } from '../../shell/session.js';
import { formatDateTime } from '../../ui/formats.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { informationKey } from '../queries.js';

const informationQuery = (key: string) => queryOptions({
  queryKey: informationKey(key), queryFn: async () => (await answerOf(api.GET('/api/gorevler/{key}/bilgi', { params: { path: { key } } }))).rows,
});

/** Bilgi İste: what was asked for this task, and what came back. */
export function Information({ taskKey }: { readonly taskKey: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const me = useSession()?.person?.id;
  const { data: rows = [], error, refetch } = useQuery(informationQuery(taskKey));
  const withdraw = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/gorevler/bilgi/{id}', { params: { path: { id } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: informationKey(taskKey) }),
  });
  if (error) return <ProblemNotice problem={error} onRetry={refetch} />;
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('inbox.information.title')}</h3>
      {withdraw.error && <ProblemNotice problem={withdraw.error} />}
      <ul className="case-comments">
        {rows.map(({ id, asker, askedOf, askedAt, question, state, answer, answeredBy, closedAt }) => (
          <li key={id}>
            <p><strong>{asker.name ?? '—'}</strong> → {askedOf?.name ?? t('inbox.information.applicant')} <time dateTime={askedAt}>{formatDateTime(askedAt)}</time></p>
            <p className="case-text">{question}</p>
            <p>{t(`inbox.information.states.${state}`)}{closedAt && <> <time dateTime={closedAt}>{formatDateTime(closedAt)}</time></>} {answeredBy?.name}</p>
            {answer && <p className="case-text">{answer}</p>}
            {state === 'OPEN' && asker.id === me && <Button size="compact-xs" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(id)}>{t('inbox.information.withdraw')}</Button>}
          </li>
        ))}
      </ul>
    </>
  );
}
