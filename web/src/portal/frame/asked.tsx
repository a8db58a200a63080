import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/problem-notice.js';

interface Props<Data> {
  readonly query: { readonly data?: Data | undefined; readonly error: Error | null; readonly refetch: () => unknown };
  readonly children: (data: Data) => ReactNode;
}

/** What was asked for: a skeleton until it comes, why it did not come and another try, else what is made of it. */
export function Asked<Data>({ query: { data, error, refetch }, children }: Props<Data>) {
  const { t } = useTranslation();
  if (data !== undefined) return <>{children(data)}</>;
  if (error) return <ProblemNotice problem={error} onRetry={refetch} />;
  return <div role="status"><span className="visually-hidden">{t('ui.loading')}</span><Skeleton height={160} aria-hidden="true" /></div>;
}
