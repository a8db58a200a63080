import { Button, NativeSelect, TextInput } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { useTyped, useUrl } from '../kurum/desk/use-url.js';
import { TextLink } from '../shell/links.js';
import { DataTable } from '../ui/data-table.js';
import { formatDate } from '../ui/formats.js';
import { mayBeSomebody } from '../ui/checks.js';
import { useKey } from '../ui/keys.js';
import { Mood } from '../ui/mood.js';
import { PageTitle } from '../ui/page-title.js';
import './case.css';

const casesQuery = (words: string, isOpen: 'true' | 'false' | undefined) => infiniteQueryOptions({
  queryKey: ['cases', 'list', words, isOpen ?? ''],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => answerOf(api.GET('/api/islemler', { signal, params: { query: { ...(words ? { words } : {}), ...(isOpen ? { isOpen } : {}), ...(pageParam ? { after: pageParam } : {}) } } })),
  getNextPageParam: ({ next }) => next ?? undefined,
});

const STATES = { suren: 'true', biten: 'false' } as const;

/** İşlem İzleme: any case one may see, by its words. */
export function CasesPage() {
  const { t } = useTranslation();
  const { asked, ask } = useUrl();
  const [typed, type] = useTyped(asked['ara'] ?? '', (ara) => (mayBeSomebody(ara) ? undefined : ask({ ara })));
  const input = useRef<HTMLInputElement>(null);
  useKey('/', t('inbox.case.search'), () => input.current?.focus());
  const query = useInfiniteQuery(casesQuery(asked['ara'] ?? '', STATES[asked['durum'] as keyof typeof STATES]));
  return (
    <Mood is="staff">
      <div className="case-page">
        <PageTitle>{t('inbox.case.title')}</PageTitle>
        <div className="case-filters" role="search">
          <TextInput ref={input} type="search" label={t('inbox.case.search')} description={t('inbox.case.searchHelp')} value={typed} error={mayBeSomebody(typed) ? t('ui.noNumbers') : undefined} maxLength={200} onChange={(event) => type(event.currentTarget.value)} className="case-search" />
          <NativeSelect
            label={t('inbox.columns.state')} value={asked['durum'] ?? ''} onChange={(event) => ask({ durum: event.currentTarget.value })}
            data={[{ value: '', label: t('inbox.case.all') }, { value: 'suren', label: t('inbox.case.open') }, { value: 'biten', label: t('inbox.case.over') }]}
          />
        </div>
        <DataTable
          caption={t('inbox.case.list')} query={{ data: query.data?.pages.flatMap(({ rows }) => rows), error: query.error, refetch: query.refetch }} rowKey={({ key }) => key} empty={t('inbox.case.none')}
          columns={[
            { key: 'number', label: t('inbox.columns.number'), isRowHeader: true, cell: ({ key, number }) => <TextLink to="/islemler/$key" params={{ key }}>{number}</TextLink> },
            { key: 'subject', label: t('inbox.columns.subject'), cell: ({ subject }) => <div className="case-line">{subject}</div> },
            { key: 'opened', label: t('inbox.case.opened'), cell: ({ openedAt }) => formatDate(openedAt) },
            { key: 'due', label: t('inbox.columns.due'), cell: ({ dueAt }) => (dueAt ? formatDate(dueAt) : '—') },
            { key: 'status', label: t('inbox.columns.state'), cell: ({ status, closedAt }) => status ?? t(closedAt ? 'inbox.case.over' : 'inbox.case.openStill') },
          ]}
          foot={query.hasNextPage && <div><Button size="compact-sm" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('inbox.more')}</Button></div>}
        />
      </div>
    </Mood>
  );
}
