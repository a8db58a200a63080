import { Badge, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import type { paths } from '../api/schema.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { formatDateTime } from '../ui/formats.js';

type Open = paths['/api/oturum/acik']['get']['responses']['200']['content']['application/json']['sessions'][number];

/** Every browser this person is signed in with; each but this one can be signed out here. */
export function OpenSessions() {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<Open | null>(null);
  const query = useQuery({ queryKey: ['open-sessions'], queryFn: async () => (await answerOf(api.GET('/api/oturum/acik'))).sessions });
  const columns: readonly Column<Open>[] = [
    { key: 'browser', label: t('shell.preferences.browser'), isRowHeader: true, cell: ({ browser }) => browser },
    { key: 'way', label: t('shell.preferences.way'), cell: ({ signedInBy }) => t(`signIn.ways.${signedInBy}.name`) },
    { key: 'startedAt', label: t('shell.preferences.startedAt'), cell: ({ startedAt }) => formatDateTime(startedAt) },
    { key: 'seenAt', label: t('shell.preferences.seenAt'), cell: ({ seenAt }) => formatDateTime(seenAt) },
    {
      key: 'actions', label: t('shell.preferences.actions'),
      cell: (open) => open.isThis
        ? <Badge variant="outline" tt="none">{t('shell.preferences.thisOne')}</Badge>
        : <Button size="compact-xs" variant="default" aria-label={`${t('shell.preferences.end')}: ${open.browser}`} onClick={() => setEnding(open)}>{t('shell.preferences.end')}</Button>,
    },
  ];
  const end = async (): Promise<void> => {
    await api.DELETE('/api/oturum/acik/{id}', { params: { path: { id: ending?.id ?? '' } } });
    await query.refetch();
  };
  return (
    <>
      <Text c="dimmed" size="sm">{t('shell.preferences.sessionsHelp')}</Text>
      <DataTable caption={t('shell.preferences.sessions')} columns={columns} query={query} rowKey={({ id }) => id} empty={t('shell.preferences.none')} />
      <ConfirmDialog isOpen={ending !== null} title={t('shell.preferences.endTitle')} confirm={t('shell.preferences.end')} isDangerous onConfirm={end} onClose={() => setEnding(null)}>
        {t('shell.preferences.endText', { browser: ending?.browser ?? '' })}
      </ConfirmDialog>
    </>
  );
}
