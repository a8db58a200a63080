import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sector } from './sector-queries.js';

interface Props {
  readonly sector: Sector;
  readonly onMove: (step: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a sector; Alt with an arrow moves it, and the focus goes with it. */
export function SectorActs({ sector: { name }, onMove, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const of = (act: string): string => `${act}: ${name}`;
  return (
    <div className="kurum-acts" onKeyDown={onKeyDown}>
      <Button size="compact-xs" variant="default" aria-label={of(t('kurum.sectors.up'))} onClick={() => onMove(-1)}>↑</Button>
      <Button size="compact-xs" variant="default" aria-label={of(t('kurum.sectors.down'))} onClick={() => onMove(1)}>↓</Button>
      <Button size="compact-xs" variant="default" aria-label={of(t('kurum.edit'))} onClick={onEdit}>{t('kurum.edit')}</Button>
      <Button size="compact-xs" variant="default" aria-label={of(t('kurum.remove'))} onClick={onRemove}>{t('kurum.remove')}</Button>
    </div>
  );
}
