import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useSession } from '../../shell/session.js';
import { TextField, YesNoField } from '../../ui/fields.js';
import { useForm } from '../../ui/form.js';
import { ActDialog } from '../actions/act-dialog.js';
import { sieveOf, useAsked } from '../lists/asked.js';
import { viewsQuery } from '../queries.js';

/** Görünümü Kaydet: the list as it is filtered and sorted now. */
export function KeepView({ say }: { readonly say: (sentence: string) => void }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>{t('inbox.views.keep')}</Button>
      {isOpen && <KeepDialog say={say} onClose={() => setOpen(false)} />}
    </>
  );
}

function KeepDialog({ say, onClose }: { readonly say: (sentence: string) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const unit = useSession()?.unit;
  const { list } = useAsked();
  const form = useForm({
    name: 'gorunum', initial: { name: '', isShared: false }, labels: { name: t('inbox.views.name'), isShared: t('inbox.views.shared') },
    check: ({ name }) => (name.trim() ? [] : [{ field: 'name' as const, fault: 'missing' }]),
    blame: ({ code }) => (code === 'NAME_TAKEN' ? 'name' : undefined),
    send: async ({ name, isShared }) => {
      await answerOf(api.POST('/api/gorevler/gorunumler', { body: { name, isShared, sieve: sieveOf(list) } }));
      await queries.invalidateQueries({ queryKey: viewsQuery.queryKey });
      say(t('inbox.views.kept'));
      onClose();
    },
  });
  return (
    <ActDialog act={t('inbox.views.keep')} form={form} onClose={onClose}>
      <TextField form={form} name="name" maxLength={80} />
      {unit && <YesNoField form={form} name="isShared" />}
    </ActDialog>
  );
}
