import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Picked } from './use-picked.js';

const MOST = 200;
const URGENCIES = { high: 80, normal: 50, low: 20 } as const;
type Act = { readonly act: 'claim' } | { readonly act: 'complete'; readonly answers: Record<string, never> } | { readonly act: 'set-priority'; readonly priority: number };

interface Props {
  readonly picked: Picked;
  readonly say: (sentence: string) => void;
  readonly onDone: () => unknown;
}

/** Toplu işlem: each task on its own; what was refused stays ticked, with how many. */
export function Bulk({ picked, say, onDone }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const keys = [...picked.keys].slice(0, MOST);
  const run = useMutation({
    mutationFn: (act: Act) => answerOf(api.POST('/api/gorevler/toplu', { body: { ...act, taskKeys: keys } })),
    onSuccess: async ({ answers }) => {
      const left = answers.filter(({ refusal }) => refusal !== null).map(({ taskKey }) => taskKey);
      picked.keep(left);
      say(t(left.length > 0 ? 'inbox.bulk.doneSome' : 'inbox.bulk.done', { count: answers.length - left.length, left: left.length }));
      await Promise.all([queries.invalidateQueries({ queryKey: ['tasks', 'one'] }), onDone()]);
    },
  });
  const { isPending } = run;
  return (
    <div className="inbox-bulk" role="group" aria-label={t('inbox.bulk.label')}>
      <Group gap="xs">
        <Text size="sm">{t('inbox.bulk.picked', { count: keys.length })}</Text>
        <Button size="compact-sm" loading={isPending} onClick={() => run.mutate({ act: 'claim' })}>{t('inbox.acts.claim')}</Button>
        <Button size="compact-sm" variant="default" disabled={isPending} onClick={() => setAsked(true)}>{t('inbox.acts.complete')}</Button>
        {(['high', 'normal', 'low'] as const).map((urgency) => (
          <Button key={urgency} size="compact-sm" variant="default" disabled={isPending} onClick={() => run.mutate({ act: 'set-priority', priority: URGENCIES[urgency] })}>{t('inbox.bulk.priority', { priority: t(`inbox.priorities.${urgency}`) })}</Button>
        ))}
      </Group>
      {run.error && <ProblemNotice problem={run.error} />}
      <ConfirmDialog isOpen={isAsked} title={t('inbox.bulk.completeTitle')} confirm={t('inbox.acts.complete')} onClose={() => setAsked(false)} onConfirm={() => run.mutateAsync({ act: 'complete', answers: {} })}>
        {t('inbox.bulk.completeText', { count: keys.length })}
      </ConfirmDialog>
    </div>
  );
}
