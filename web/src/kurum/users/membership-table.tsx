import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { TextLink } from '../../shell/links.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatDate } from '../../ui/formats.js';
import { State } from '../desk/facts.js';
import { FormDialog } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { lastDayOf } from '../desk/moments.js';
import { say } from '../desk/said.js';
import { DistrictRows } from '../pick/district-rows.js';
import { unitQuery } from '../pick/units.js';
import { hasDistricts } from './roles.js';
import { userQuery, type Membership, type User } from './user-queries.js';

const isOpenToMe = ({ mayChange, isOpen }: Membership): boolean => mayChange && isOpen;

/** What somebody is where, from when to when; the latest first. */
export function MembershipTable({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  const [ending, end] = useState<Membership | null>(null);
  const [narrowing, narrow] = useState<Membership | null>(null);
  const columns: Column<Membership>[] = [
    { key: 'role', label: t('kurum.users.role'), isRowHeader: true, cell: ({ role }) => t(`shell.roles.${role}`) },
    { key: 'unit', label: t('kurum.units.unit'), cell: ({ detsisNo, unitName }) => <div className="wraps"><TextLink to="/kurum/birimler/$detsisNo" params={{ detsisNo }}>{unitName}</TextLink></div> },
    { key: 'districts', label: t('kurum.users.districts'), cell: ({ role, districts }) => (hasDistricts(role) ? districts.join(', ') || t('kurum.users.all') : '—') },
    { key: 'from', label: t('kurum.days.from'), cell: ({ validFrom }) => formatDate(validFrom) },
    { key: 'to', label: t('kurum.days.to'), cell: ({ validTo }) => lastDayOf(validTo) || '—' },
    { key: 'state', label: t('kurum.list.state'), cell: ({ isOpen }) => <State is={isOpen ? 'good' : 'off'}>{t(isOpen ? 'kurum.users.open' : 'kurum.users.over')}</State> },
    {
      key: 'acts', label: t('kurum.acts'), cell: (membership) => isOpenToMe(membership) && (
        <div className="kurum-acts">
          {hasDistricts(membership.role) && <Button size="compact-xs" variant="default" aria-label={`${t('kurum.users.changeDistricts')}: ${membership.unitName}`} onClick={() => narrow(membership)}>{t('kurum.users.changeDistricts')}</Button>}
          <Button size="compact-xs" variant="default" aria-label={`${t('kurum.users.endOffice')}: ${membership.unitName}`} onClick={() => end(membership)}>{t('kurum.users.endOffice')}</Button>
        </div>
      ),
    },
  ];
  return (
    <>
      <DataTable caption={t('kurum.users.offices')} columns={user.memberships.some(isOpenToMe) ? columns : columns.filter(({ key }) => key !== 'acts')} query={{ data: user.memberships, error: null, refetch: () => undefined }} rowKey={({ id }) => id} empty={t('kurum.users.noOffice')} />
      {ending && <EndOffice user={user} membership={ending} onClose={() => end(null)} />}
      {narrowing && <ChangeDistricts user={user} membership={narrowing} onClose={() => narrow(null)} />}
    </>
  );
}

interface OfOne {
  readonly user: User;
  readonly membership: Membership;
  readonly onClose: () => void;
}

function EndOffice({ user, membership: { id, version, role, unitName }, onClose }: OfOne) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const run = async (): Promise<void> => {
    try {
      await api.DELETE('/api/kurum/kullanicilar/gorevler/{membershipId}', { params: { path: { membershipId: id }, query: { version } } });
    } finally {
      await queries.invalidateQueries({ queryKey: ['users'] });
    }
    say(t('kurum.users.officeEnded'));
  };
  return (
    <ConfirmDialog isOpen isDangerous title={t('kurum.users.endOffice')} confirm={t('kurum.users.endOffice')} onConfirm={run} onClose={onClose}>
      {t('kurum.users.endText', { name: `${user.givenName} ${user.familyName}`, role: t(`shell.roles.${role}`), unit: unitName })}
    </ConfirmDialog>
  );
}

function ChangeDistricts({ user, membership: { id, version, districts, detsisNo }, onClose }: OfOne) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: found } = useQuery(unitQuery(detsisNo));
  const { form, differences } = useKeptForm({
    name: `membership-districts-${id}`, initial: { districts, version }, marks: ['version'], labels: { districts: t('kurum.users.districts'), version: '' },
    fresh: async () => {
      const now = (await queries.fetchQuery({ ...userQuery(user.id), staleTime: 0 })).memberships.find((one) => one.id === id);
      return { districts: now?.districts ?? [], version: now?.version ?? version };
    },
    send: async (typed) => {
      const body = { version: typed.version, districts: [...typed.districts] };
      queries.setQueryData(userQuery(user.id).queryKey, await answerOf(api.PATCH('/api/kurum/kullanicilar/gorevler/{membershipId}', { params: { path: { membershipId: id } }, body })));
      await queries.invalidateQueries({ queryKey: ['users'] });
      say(t('kurum.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={`${t('kurum.users.districts')}: ${user.givenName} ${user.familyName}`} form={form} differences={differences} submit={t('kurum.save')} onClose={onClose}>
      <DistrictRows il={found?.unit.ilCode ?? null} districts={form.values.districts} onChange={(next) => form.set('districts', [...next])} />
    </FormDialog>
  );
}
