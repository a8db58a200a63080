import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { say, useSaid } from './said.js';

/** Stays at the lower left edge, so that nothing moves under the reader. */
export function Said() {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <div className="kurum-said" role="status">
      {said && <p><span aria-hidden="true">✓</span> {said} <CloseButton size="sm" c="inherit" aria-label={t('kurum.said.close')} onClick={() => say('')} /></p>}
    </div>
  );
}
