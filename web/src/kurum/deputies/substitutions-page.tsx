import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, serverNow } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { useSession } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { formatDate } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { State } from '../desk/facts.js';
import { lastDayOf } from '../desk/moments.js';
import { RemoveDialog } from '../desk/remove-dialog.js';
import { RowActs } from '../desk/row-acts.js';
import { GiveSubstitution } from './give-substitution.js';

type Substitution = paths['/api/kurum/vekaletler']['get']['responses']['200']['content']['application/json']['rows'][number];

const substitutionsQuery = queryOptions({ queryKey: ['substitutions'], queryFn: async () => (await answerOf(api.GET('/api/kurum/vekaletler'))).rows });

/** Who acts for whom: one's own, and those of the unit one leads. */
export function SubstitutionsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const query = useQuery(substitutionsQuery);
  const [isGiving, give] = useState(false);
  const [ending, end] = useState<Substitution | null>(null);
  const columns: Column<Substitution>[] = [
    { key: 'absent', label: t('kurum.substitutions.absent'), isRowHeader: true, cell: ({ absent }) => absent.name },
    { key: 'deputy', label: t('kurum.substitutions.deputy'), cell: ({ deputy }) => deputy.name },
    { key: 'from', label: t('kurum.days.from'), cell: ({ validFrom }) => formatDate(validFrom) },
    { key: 'to', label: t('kurum.days.to'), cell: ({ validTo }) => lastDayOf(validTo) },
    { key: 'scope', label: t('kurum.substitutions.scope'), cell: ({ membershipIds }) => (membershipIds ? t('kurum.substitutions.some', { count: membershipIds.length }) : t('kurum.substitutions.everything')) },
    { key: 'reason', label: t('kurum.substitutions.reason'), cell: ({ reason }) => <div className="wraps">{reason}</div> },
    { key: 'state', label: t('kurum.list.state'), cell: (row) => <When substitution={row} /> },
    { key: 'acts', label: t('kurum.acts'), cell: (row) => row.mayChange && !row.isOver && <RowActs of={row.absent.name} acts={[{ label: t('kurum.substitutions.end'), run: () => end(row) }]} /> },
  ];
  return (
    <>
      <PageTitle about={t('kurum.about.substitutions')} actions={<Button onClick={() => give(true)}>{t('kurum.substitutions.give')}</Button>}>{t('kurum.nav.substitutions')}</PageTitle>
      <DataTable caption={t('kurum.nav.substitutions')} columns={columns} query={query} rowKey={({ id }) => id} empty={t('kurum.substitutions.none')} />
      {isGiving && session?.person && <GiveSubstitution me={{ id: session.person.id, name: `${session.person.givenName} ${session.person.familyName}` }} onClose={() => give(false)} />}
      {ending && (
        <RemoveDialog
          title={t('kurum.substitutions.end')} confirm={t('kurum.substitutions.end')} list={['substitutions']} done={t('kurum.substitutions.ended')} onClose={() => end(null)}
          run={() => api.DELETE('/api/kurum/vekaletler/{id}', { params: { path: { id: ending.id }, query: { version: ending.version } } })}
        >
          {t('kurum.substitutions.endText', { deputy: ending.deputy.name, absent: ending.absent.name })}
        </RemoveDialog>
      )}
    </>
  );
}

function When({ substitution: { isOver, validFrom } }: { readonly substitution: Substitution }) {
  const { t } = useTranslation();
  if (isOver) return <State is="off">{t('kurum.users.over')}</State>;
  return Date.parse(validFrom) > serverNow() ? <State is="soon">{t('kurum.substitutions.later')}</State> : <State is="good">{t('kurum.users.open')}</State>;
}
