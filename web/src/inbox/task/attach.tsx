import { FileButton, Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { upload } from '../../case/form/fields/upload.js';
import { useSession } from '../../shell/session.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { taskQuery } from '../queries.js';

/** Ek: one file more, read where the task is. */
export function Attach({ taskKey }: { readonly taskKey: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const csrfToken = useSession()?.csrfToken ?? '';
  const bring = useMutation({
    mutationFn: async (file: File) => {
      const { id } = await upload({ file, csrfToken, onProgress: () => undefined });
      await answerOf(api.POST('/api/gorevler/{key}/ekler', { params: { path: { key: taskKey } }, body: { documents: [id] } }));
      await queries.invalidateQueries({ queryKey: taskQuery(taskKey).queryKey });
    },
  });
  return (
    <div>
      <FileButton onChange={(file) => { if (file) bring.mutate(file); }}>{(props) => <Button {...props} size="compact-sm" variant="default" loading={bring.isPending}>{t('inbox.task.attach')}</Button>}</FileButton>
      <Text size="xs" c="dimmed" mt={4}>{t('inbox.task.attachHelp')}</Text>
      {bring.error && <ProblemNotice problem={bring.error} />}
    </div>
  );
}
