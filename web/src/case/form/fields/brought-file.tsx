import { Anchor, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../ui/formats.js';
import type { Brought } from './upload.js';

interface Props {
  /** Not known any more: it was taken away elsewhere. */
  readonly file: Brought | undefined;
  readonly isFixed: boolean;
  readonly onRemove: () => void;
}

/** A file that has arrived: what it is, how to look at it, how to take it back. */
export function BroughtFile({ file, isFixed, onRemove }: Props) {
  const { t } = useTranslation();
  const name = file?.name ?? t('forms.file');
  const mayBeSeen = file?.canBeShown === true && file.state === 'temiz';
  const address = `/api/belgeler/${file?.id ?? ''}/onizleme`;
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap" className="form-file-name">
        {mayBeSeen && file.type.startsWith('image/') && <img src={address} alt="" width={48} height={48} loading="lazy" />}
        <div>
          {mayBeSeen ? <Anchor href={address} target="_blank" rel="noreferrer" underline="always" size="sm">{t('forms.preview', { name })}</Anchor> : <Text size="sm">{name}</Text>}
          {file && <Text size="sm" c="dimmed">{t('forms.kilobytes', { size: formatNumber(Math.max(1, Math.round(file.bytes / 1024))) })}{file.state !== 'temiz' && ` · ${t(file.state === 'zararli' ? 'forms.infected' : 'forms.scanning')}`}</Text>}
        </div>
      </Group>
      {!isFixed && <Button size="compact-sm" variant="default" aria-label={t('forms.removeWhat', { what: name })} onClick={onRemove}>{t('forms.remove')}</Button>}
    </Group>
  );
}
