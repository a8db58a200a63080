import { Button, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { formatDate } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Facts } from '../desk/facts.js';
import { toAdmin, toUserKeepers } from '../desk/sections.js';
import { useProvinces } from '../pick/places.js';
import { unitQuery, type Unit, type UnitWithKin } from '../pick/units.js';
import { UnitChange, type Change } from './unit-change.js';
import { useUnitKinds } from './unit-kinds.js';
import { UnitPast } from './unit-past.js';
import { UnitState, UnitTable } from './unit-table.js';

/** One unit: what stands above it, what is right below it, and what an admin may do with it. */
export function UnitPage() {
  const { detsisNo = '' }: { detsisNo?: string } = useParams({ strict: false });
  const query = useQuery(unitQuery(detsisNo));
  if (query.data) return <Shown key={detsisNo} found={query.data} refetch={query.refetch} />;
  if (query.error) return <ProblemNotice problem={query.error} onRetry={query.refetch} />;
  return <Skeleton height={240} />;
}

const CHANGES: readonly Change[] = ['rename', 'move', 'unite', 'split', 'close'];

function Shown({ found, refetch }: { readonly found: UnitWithKin; readonly refetch: () => unknown }) {
  const { t } = useTranslation();
  const session = useSession();
  const [change, setChange] = useState<Change | null>(null);
  const { unit, ancestors, children } = found;
  const mayChange = session !== undefined && toAdmin(session) && !unit.activeTo;
  return (
    <>
      <Crumbs units={ancestors} />
      <PageTitle>{unit.name}</PageTitle>
      {mayChange && <div className="kurum-acts">{CHANGES.map((one) => <Button key={one} variant="default" onClick={() => setChange(one)}>{t(`kurum.unitChange.${one}.open`)}</Button>)}</div>}
      <UnitFacts unit={unit} />
      {session && toUserKeepers(session) && <Group><TextLink to="/kurum/kullanicilar" search={{ birim: Number(unit.detsisNo) } as never}>{t('kurum.units.users')}</TextLink></Group>}
      <Stack gap="xs">
        <Title order={2} size="h4">{t('kurum.units.below', { count: children.length })}</Title>
        <UnitTable query={{ data: children, error: null, refetch }} empty={t('kurum.units.noneBelow')} />
      </Stack>
      <UnitPast detsisNo={unit.detsisNo} />
      {change && <UnitChange change={change} found={found} onClose={() => setChange(null)} />}
    </>
  );
}

function Crumbs({ units }: { readonly units: readonly Unit[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('kurum.units.path')}>
      <ol className="kurum-crumbs">
        <li><TextLink to="/kurum/birimler">{t('kurum.nav.units')}</TextLink></li>
        {units.map(({ detsisNo, name }) => <li key={detsisNo}><TextLink to="/kurum/birimler/$detsisNo" params={{ detsisNo }}>{name}</TextLink></li>)}
      </ol>
    </nav>
  );
}

function UnitFacts({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  const { nameOf } = useProvinces();
  const kindOf = useUnitKinds();
  const place = [nameOf(unit.ilCode), unit.ilce].filter(Boolean).join(' / ');
  return (
    <Panel label={t('kurum.units.facts')}>
      <Facts facts={[
        [t('kurum.units.detsisNo'), unit.detsisNo],
        [t('kurum.list.state'), <UnitState key="state" unit={unit} />],
        [t('kurum.units.kind'), kindOf(unit.kind)],
        [t('kurum.units.place'), place || '—'],
        [t('kurum.units.kep'), unit.kepAddress],
        [t('kurum.units.outsideMail'), t(unit.takesOutsideMail ? 'kurum.yes' : 'kurum.no')],
        [t('kurum.units.since'), formatDate(unit.activeFrom)],
        ...(unit.activeTo ? [[t('kurum.units.until'), formatDate(unit.activeTo)] as const] : []),
      ]} />
    </Panel>
  );
}
