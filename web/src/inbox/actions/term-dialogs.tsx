import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { lastMoment } from '../../kurum/desk/moments.js';
import { isoDay } from '../../ui/checks.js';
import { ChoiceField, DayField, LongTextField } from '../../ui/fields.js';
import { useForm } from '../../ui/form.js';
import { urgencyOf } from '../lists/sayings.js';
import { ActDialog, pathOf, type DialogProps } from './act-dialog.js';

const PRIORITIES = { high: 80, normal: 50, low: 20 } as const;

/** Öncelik. */
export function PriorityDialog({ task, onClose, onDone }: DialogProps) {
  const { t } = useTranslation();
  const form = useForm({
    name: `oncelik-${task.key}`, initial: { urgency: urgencyOf(task.priority) as keyof typeof PRIORITIES }, labels: { urgency: t('inbox.columns.priority') },
    send: async ({ urgency }) => {
      await answerOf(api.PUT('/api/gorevler/{key}/oncelik', { params: pathOf(task), body: { priority: PRIORITIES[urgency] } }));
      onDone();
    },
  });
  const choices = (['high', 'normal', 'low'] as const).map((value) => ({ value, label: t(`inbox.priorities.${value}`) }));
  return <ActDialog act={t('inbox.acts.setPriority')} form={form} onClose={onClose}><ChoiceField form={form} name="urgency" choices={choices} /></ActDialog>;
}

/** The day's last moment: it is over with the day. */
const endOf = (day: string): string => new Date(Date.parse(lastMoment(day)) - 1_000).toISOString();

/** Süre Uzat: a later last day, and why. */
export function ExtendDialog({ task, onClose, onDone }: DialogProps) {
  const { t } = useTranslation();
  const form = useForm({
    name: `sure-uzat-${task.key}`, initial: { day: '', reason: '' }, labels: { day: t('inbox.columns.due'), reason: t('inbox.acts.reason') }, serverNames: { dueAt: 'day' },
    check: ({ day, reason }) => [...(isoDay(day) ? [] : [{ field: 'day' as const, fault: 'day' }]), ...(reason.trim() ? [] : [{ field: 'reason' as const, fault: 'missing' }])],
    send: async ({ day, reason }) => {
      await answerOf(api.POST('/api/gorevler/{key}/sure-uzat', { params: pathOf(task), body: { dueAt: endOf(day), reason } }));
      onDone();
    },
  });
  return (
    <ActDialog act={t('inbox.acts.extend')} form={form} onClose={onClose}>
      <DayField form={form} name="day" help={t('inbox.acts.dayHelp')} />
      <LongTextField form={form} name="reason" maxLength={2_000} />
    </ActDialog>
  );
}

/** Ertele: the day to come back to it; no day, now. */
export function PostponeDialog({ task, onClose, onDone }: DialogProps) {
  const { t } = useTranslation();
  const form = useForm({
    name: `ertele-${task.key}`, initial: { day: '' }, labels: { day: t('inbox.acts.followUp') }, serverNames: { followUpAt: 'day' },
    check: ({ day }) => (day === '' || isoDay(day) ? [] : [{ field: 'day' as const, fault: 'day' }]),
    send: async ({ day }) => {
      await answerOf(api.POST('/api/gorevler/{key}/ertele', { params: pathOf(task), body: { followUpAt: day ? endOf(day) : null } }));
      onDone();
    },
  });
  return <ActDialog act={t('inbox.acts.postpone')} form={form} onClose={onClose}><DayField form={form} name="day" isOptional help={t('inbox.acts.followUpHelp')} /></ActDialog>;
}
