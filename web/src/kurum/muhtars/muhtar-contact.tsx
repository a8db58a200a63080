import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Facts } from '../desk/facts.js';
import { contactQuery, type Muhtar } from './muhtar-queries.js';

/** Asked for one by one, and never kept: each look is written into the audit. */
export function MuhtarContact({ muhtar: { id, givenName, familyName }, onClose }: { readonly muhtar: Muhtar; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(contactQuery(id));
  return (
    <Dialog isOpen title={`${givenName} ${familyName}`} onClose={onClose}>
      {error && <ProblemNotice problem={error} onRetry={refetch} />}
      {data && <Facts facts={[[t('kurum.users.tckn'), data.tckn], [t('kurum.muhtars.phone'), data.phone], [t('kurum.muhtars.address'), data.address]]} />}
      <Group mt="md" justify="flex-end"><Button variant="default" onClick={onClose}>{t('kurum.close')}</Button></Group>
    </Dialog>
  );
}
