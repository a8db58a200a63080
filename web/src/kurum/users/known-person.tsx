import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { membershipsOf, type Typed } from './new-user.js';

export type Known = NonNullable<paths['/api/kurum/kullanicilar/tckn-sorgu']['post']['responses']['200']['content']['application/json']['known']>;

interface Props {
  readonly known: Known;
  readonly typed: Typed;
  readonly onGiven: (id: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Nobody is registered twice: who is known already is given the role instead. */
export function KnownPerson({ known, typed, onGiven, onClose }: Props) {
  const { t } = useTranslation();
  const memberships = membershipsOf(typed);
  const give = async (): Promise<void> => {
    for (const body of memberships) await answerOf(api.POST('/api/kurum/kullanicilar/{id}/gorevler', { params: { path: { id: known.id } }, body }));
    await onGiven(known.id);
  };
  return (
    <ConfirmDialog isOpen title={t('kurum.users.knownTitle')} confirm={t('kurum.users.giveRole')} onConfirm={give} onClose={onClose}>
      <Text>{t('kurum.users.knownText', { name: `${known.givenName} ${known.familyName}`, count: memberships.length })}</Text>
    </ConfirmDialog>
  );
}
