import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useKey } from '../../ui/keys.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { countsQuery, informationKey, taskQuery, type TaskPage } from '../queries.js';
import { DIALOGS, type DialogName } from './dialogs.js';

/** Eylemler: what may be done with the task now; a refusal says why. */
export function Acts({ page }: { readonly page: TaskPage }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState<DialogName | null>(null);
  const { key } = page.task;
  const params = { params: { path: { key } } };
  const again = (): Promise<unknown> => Promise.all([taskQuery(key).queryKey, countsQuery.queryKey, informationKey(key)].map((queryKey) => queries.invalidateQueries({ queryKey })));
  const run = useMutation({
    mutationFn: (act: 'claim' | 'release') => answerOf<unknown>(act === 'claim' ? api.POST('/api/gorevler/{key}/uzerime-al', params) : api.POST('/api/gorevler/{key}/birak', params)),
    // Whoever was refused sees how it stands now.
    onSettled: again,
  });
  const { may } = page;
  useKey('u', t('inbox.acts.claim'), () => { if (may.claim) run.mutate('claim'); });
  const Open = open && DIALOGS[open].Dialog;
  return (
    <div>
      <Group gap="xs" role="group" aria-label={t('inbox.acts.label')}>
        {may.claim && <Button size="compact-sm" loading={run.isPending} onClick={() => run.mutate('claim')}>{t('inbox.acts.claim')}</Button>}
        {may.release && <Button size="compact-sm" variant="default" loading={run.isPending} onClick={() => run.mutate('release')}>{t('inbox.acts.release')}</Button>}
        {(Object.keys(DIALOGS) as DialogName[]).filter((name) => may[DIALOGS[name].may]).map((name) => <Button key={name} size="compact-sm" variant="default" onClick={() => setOpen(name)}>{t(`inbox.acts.${name}`)}</Button>)}
      </Group>
      {run.error && <ProblemNotice problem={run.error} />}
      {Open && <Open task={page.task} onClose={() => setOpen(null)} onDone={() => { setOpen(null); void again(); }} />}
    </div>
  );
}
