import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly shown: number;
  readonly hasMore: boolean;
  readonly isBusy: boolean;
  readonly onMore: () => void;
}

/** Below a list that is fetched page by page: how many are shown, and the next ones. */
export function Pager({ shown, hasMore, isBusy, onMore }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" mt="xs">
      <Text size="sm" role="status">{t(hasMore ? 'kurum.list.shownMore' : 'kurum.list.shownAll', { count: shown })}</Text>
      {hasMore && <Button size="compact-sm" variant="default" loading={isBusy} onClick={onMore}>{t('kurum.list.more')}</Button>}
    </Group>
  );
}
