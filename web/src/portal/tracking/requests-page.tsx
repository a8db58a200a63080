import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shell/links.js';
import { formatDate, formatNumber } from '../../ui/formats.js';
import { Panel } from '../../ui/panel.js';
import { Asked } from '../frame/asked.js';
import { LongText } from '../frame/long-text.js';
import { PortalPage } from '../frame/portal-page.js';
import { PortalTable } from '../frame/portal-table.js';
import { RequestDetail } from './request-detail.js';
import { LISTS, requestQuery, requestsQuery, type List, type Row } from './tracking-queries.js';

/** Talep Sorgulama: three lists, and under the chosen request its movements. */
export function RequestsPage() {
  const { t } = useTranslation();
  const { liste = 'bekleyen', talep } = useSearch({ from: '/talepler' });
  const query = useQuery(requestsQuery);
  return (
    <PortalPage title={t('portal.tracking.title')}>
      <nav aria-label={t('portal.tracking.lists')} className="portal-lists">
        {LISTS.map((list) => (
          <Link key={list} to="/talepler" search={{ liste: list }} activeOptions={{ includeSearch: true }} aria-current={list === liste ? 'page' : undefined}>
            {t(`portal.lists.${list}`)}{query.data && ` (${formatNumber(query.data.filter((row) => row.list === list).length)})`}
          </Link>
        ))}
      </nav>
      <Asked query={query}>{(rows) => <ListOf rows={rows.filter((row) => row.list === liste)} list={liste} chosen={talep} />}</Asked>
      {talep && <Chosen key={talep} of={talep} />}
    </PortalPage>
  );
}

function ListOf({ rows, list, chosen }: { readonly rows: readonly Row[]; readonly list: List; readonly chosen: string | undefined }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <div className="empty-list" role="status">{t(`portal.none.${list}`)} {list === 'bekleyen' && <TextLink to="/basvuru">{t('portal.places.request')}</TextLink>}</div>;
  return (
    <PortalTable
      caption={t(`portal.lists.${list}`)} rows={rows} rowKey={({ key }) => key} isChosen={({ key }) => key === chosen}
      columns={[
        { key: 'place', label: t('portal.tracking.place'), cell: (_, place) => formatNumber(place + 1) },
        {
          key: 'number', label: t('portal.tracking.number'),
          cell: ({ key, number, isAsked }) => (
            <>
              <TextLink to="/talepler" search={{ liste: list, talep: key }} resetScroll={false}>{number}</TextLink>
              {isAsked && <Text size="sm" className="portal-asked"><span aria-hidden="true">❓</span> {t('portal.question.waits')}</Text>}
            </>
          ),
        },
        { key: 'date', label: t('portal.tracking.date'), cell: ({ openedAt }) => formatDate(openedAt) },
        { key: 'text', label: t('portal.tracking.text'), cell: ({ text, number }) => <LongText of={number}>{text}</LongText> },
      ]}
    />
  );
}

/** Beneath the list; whoever chose it is led there. */
function Chosen({ of }: { readonly of: string }) {
  const query = useQuery(requestQuery(of));
  const heading = useRef<HTMLHeadingElement>(null);
  const isHere = query.data !== undefined;
  useEffect(() => heading.current?.focus(), [isHere]);
  return (
    <Asked query={query}>
      {(request) => <Panel label={request.number}><h2 className="portal-heading" tabIndex={-1} ref={heading}>{request.number}</h2><RequestDetail request={request} /></Panel>}
    </Asked>
  );
}
