import { Button } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { nameOf, useSession, type Person } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { ChoiceField } from '../../ui/fields.js';
import { useForm } from '../../ui/form.js';
import { formatDate } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { State } from '../desk/facts.js';
import { FormDialog } from '../desk/form-dialog.js';
import { RemoveDialog } from '../desk/remove-dialog.js';
import { RowActs } from '../desk/row-acts.js';
import { say } from '../desk/said.js';
import { candidatesQuery } from '../pick/person-field.js';

type Share = paths['/api/kurum/yetki-paylasimi']['get']['responses']['200']['content']['application/json']['rows'][number];

const sharesQuery = queryOptions({ queryKey: ['shares'], queryFn: async () => (await answerOf(api.GET('/api/kurum/yetki-paylasimi'))).rows });

/** Yetki Paylaşımı: with exactly one person of the unit. */
export function SharesPage() {
  const { t } = useTranslation();
  const session = useSession();
  const query = useQuery(sharesQuery);
  const [isSharing, share] = useState(false);
  const [ending, end] = useState<Share | null>(null);
  const columns: Column<Share>[] = [
    { key: 'owner', label: t('kurum.shares.owner'), isRowHeader: true, cell: ({ owner }) => owner.name },
    { key: 'colleague', label: t('kurum.shares.colleague'), cell: ({ colleague }) => colleague.name },
    { key: 'unit', label: t('kurum.units.unit'), cell: ({ unitName }) => <div className="wraps">{unitName}</div> },
    { key: 'from', label: t('kurum.days.from'), cell: ({ validFrom }) => formatDate(validFrom) },
    { key: 'to', label: t('kurum.days.to'), cell: ({ validTo }) => (validTo ? formatDate(validTo) : '—') },
    { key: 'state', label: t('kurum.list.state'), cell: ({ isOver }) => <State is={isOver ? 'off' : 'good'}>{t(isOver ? 'kurum.users.over' : 'kurum.users.open')}</State> },
    { key: 'acts', label: t('kurum.acts'), cell: (row) => row.isMine && !row.isOver && <RowActs of={row.colleague.name} acts={[{ label: t('kurum.shares.end'), run: () => end(row) }]} /> },
  ];
  const isShared = query.data?.some(({ isMine, isOver }) => isMine && !isOver);
  return (
    <>
      <PageTitle about={t('kurum.about.shares')} actions={!isShared && <Button onClick={() => share(true)}>{t('kurum.shares.share')}</Button>}>{t('kurum.nav.shares')}</PageTitle>
      <DataTable caption={t('kurum.nav.shares')} columns={columns} query={query} rowKey={({ id }) => id} empty={t('kurum.shares.none')} />
      {isSharing && session?.person && <ShareDialog me={session.person} onClose={() => share(false)} />}
      {ending && (
        <RemoveDialog title={t('kurum.shares.end')} confirm={t('kurum.shares.end')} list={['shares']} done={t('kurum.shares.ended')} onClose={() => end(null)} run={() => api.DELETE('/api/kurum/yetki-paylasimi/{id}', { params: { path: { id: ending.id }, query: { version: ending.version } } })}>
          {t('kurum.shares.endText', { name: ending.colleague.name })}
        </RemoveDialog>
      )}
    </>
  );
}

function ShareDialog({ me, onClose }: { readonly me: Person; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: colleagues = [] } = useQuery({ queryKey: ['shares', 'candidates'], queryFn: async () => (await answerOf(api.GET('/api/kurum/yetki-paylasimi/adaylar'))).people });
  const { data: near = [] } = useQuery(candidatesQuery(nameOf(me)));
  const mine = near.find(({ id }) => id === me.id)?.offices.filter(({ role }) => role === 'YETKILI') ?? [];
  const form = useForm({
    name: 'share-new', initial: { colleagueId: '' }, labels: { colleagueId: t('kurum.shares.colleague') },
    check: ({ colleagueId }) => (colleagueId ? [] : [{ field: 'colleagueId' as const, fault: 'missing' }]),
    send: async ({ colleagueId }) => {
      const unitNo = colleagues.flatMap(({ offices }) => offices).find(({ membershipId }) => membershipId === colleagueId)?.detsisNo;
      await answerOf(api.POST('/api/kurum/yetki-paylasimi', { body: { colleagueId, membershipId: mine.find(({ detsisNo }) => detsisNo === unitNo)?.membershipId ?? '' } }));
      await queries.invalidateQueries({ queryKey: ['shares'] });
      say(t('kurum.shares.shared'));
      onClose();
    },
  });
  const choices = colleagues.flatMap(({ name, offices }) => offices.filter(({ detsisNo }) => mine.some((one) => one.detsisNo === detsisNo)).map(({ membershipId, role }) => ({ value: membershipId, label: `${name} · ${t(`shell.roles.${role}`)}` })));
  return (
    <FormDialog title={t('kurum.shares.share')} form={form} submit={t('kurum.shares.share')} onClose={onClose}>
      <p>{t('kurum.shares.text')}</p>
      <ChoiceField form={form} name="colleagueId" choices={choices} none={t('kurum.noneChosen')} />
    </FormDialog>
  );
}
