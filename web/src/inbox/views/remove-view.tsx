import { CloseButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { viewsQuery, type View } from '../queries.js';

/** Görünümü Sil: one's own. */
export function RemoveView({ view: { id, name, version } }: { readonly view: View }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const remove = async (): Promise<void> => {
    await answerOf(api.DELETE('/api/gorevler/gorunumler/{id}', { params: { path: { id }, query: { version } } }));
    await queries.invalidateQueries({ queryKey: viewsQuery.queryKey });
  };
  return (
    <>
      <CloseButton size="sm" aria-label={`${t('inbox.views.remove')}: ${name}`} onClick={() => setAsked(true)} />
      <ConfirmDialog isOpen={isAsked} isDangerous title={t('inbox.views.removeTitle')} confirm={t('inbox.views.remove')} onConfirm={remove} onClose={() => setAsked(false)}>{t('inbox.views.removeText', { name })}</ConfirmDialog>
    </>
  );
}
