import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { CommentList } from '../../case/comment-list.js';
import { FormBody } from '../../ui/form-body.js';
import { useForm, type Form } from '../../ui/form.js';
import { LongTextField } from '../../ui/fields.js';
import { taskQuery, type TaskPage } from '../queries.js';

/** Açıklamalar: what colleagues wrote, and a line more. */
export function Comments({ page: { task, case: opened } }: { readonly page: TaskPage }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { key } = task;
  const form = useForm({
    name: `yorum-${key}`, initial: { text: '' }, labels: { text: t('inbox.task.comment') },
    check: ({ text }) => (text.trim() ? [] : [{ field: 'text' as const, fault: 'missing' }]),
    send: async ({ text }) => {
      await answerOf(api.POST('/api/gorevler/{key}/yorumlar', { params: { path: { key } }, body: { text } }));
      form.fill({ text: '' });
      await queries.invalidateQueries({ queryKey: taskQuery(key).queryKey });
    },
  });
  return (
    <>
      <CommentList comments={opened.comments} />
      <FormBody form={form as unknown as Form} submit={t('inbox.task.sendComment')}><LongTextField form={form} name="text" rows={2} maxLength={4_000} /></FormBody>
    </>
  );
}
