import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { ChoiceField } from '../../ui/fields.js';
import { useForm } from '../../ui/form.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ActDialog, pathOf, type DialogProps } from './act-dialog.js';

/** Ata / Devret: to whom the diagram lets do it. */
export function AssignDialog({ task, onClose, onDone }: DialogProps) {
  const { t } = useTranslation();
  const { data: people = [], error } = useQuery({
    queryKey: ['tasks', 'candidates', task.key], queryFn: async () => (await answerOf(api.GET('/api/gorevler/{key}/adaylar', { params: pathOf(task) }))).people,
  });
  const form = useForm({
    name: `ata-${task.key}`, initial: { personId: '' }, labels: { personId: t('inbox.acts.person') },
    check: ({ personId }) => (personId ? [] : [{ field: 'personId' as const, fault: 'missing' }]),
    send: async (body) => {
      await answerOf(api.POST('/api/gorevler/{key}/ata', { params: pathOf(task), body }));
      onDone();
    },
  });
  const choices = people.filter(({ id }) => id !== task.assignee?.id).map(({ id, name }) => ({ value: id, label: name ?? id }));
  return (
    <ActDialog act={t('inbox.acts.assign')} form={form} onClose={onClose}>
      {error && <ProblemNotice problem={error} />}
      <ChoiceField form={form} name="personId" choices={choices} none={t('inbox.acts.choose')} />
    </ActDialog>
  );
}
