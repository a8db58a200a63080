import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { UnitField } from './unit-field.js';
import type { Picked } from '../../kurum/pick/units.js';
import { ChoiceField, LongTextField } from '../../ui/fields.js';
import { useForm } from '../../ui/form.js';
import { ActDialog, pathOf, type DialogProps } from './act-dialog.js';

const NO_UNIT = null as Picked;

/** Yeniden Yönlendir: it is another unit's from then on. */
export function RedirectDialog({ task, onClose, onDone }: DialogProps) {
  const { t } = useTranslation();
  const form = useForm({
    name: `yonlendir-${task.key}`, initial: { unit: NO_UNIT, reason: '' }, labels: { unit: t('inbox.acts.unit'), reason: t('inbox.acts.reason') }, serverNames: { detsisNo: 'unit' },
    check: ({ unit, reason }) => [...(unit ? [] : [{ field: 'unit' as const, fault: 'missing' }]), ...(reason.trim() ? [] : [{ field: 'reason' as const, fault: 'missing' }])],
    send: async ({ unit, reason }) => {
      await answerOf(api.POST('/api/gorevler/{key}/yonlendir', { params: pathOf(task), body: { detsisNo: unit?.detsisNo ?? '', reason } }));
      onDone();
    },
  });
  return (
    <ActDialog act={t('inbox.acts.redirect')} form={form} onClose={onClose}>
      <p>{t('inbox.acts.redirectText')}</p>
      <UnitField form={form} name="unit" />
      <LongTextField form={form} name="reason" maxLength={2_000} />
    </ActDialog>
  );
}

/** Bilgi İste: of another unit, or of the applicant. */
export function AskDialog({ task, onClose, onDone }: DialogProps) {
  const { t } = useTranslation();
  const form = useForm({
    name: `bilgi-${task.key}`, initial: { of: 'applicant', unit: NO_UNIT, question: '' },
    labels: { of: t('inbox.acts.askedOf'), unit: t('inbox.acts.unit'), question: t('inbox.acts.question') }, serverNames: { 'of.detsisNo': 'unit' },
    check: ({ of, unit, question }) => [...(of === 'applicant' || unit ? [] : [{ field: 'unit' as const, fault: 'missing' }]), ...(question.trim() ? [] : [{ field: 'question' as const, fault: 'missing' }])],
    send: async ({ of, unit, question }) => {
      await answerOf(api.POST('/api/gorevler/{key}/bilgi', { params: pathOf(task), body: { of: of === 'applicant' ? 'applicant' : { detsisNo: unit?.detsisNo ?? '' }, question } }));
      onDone();
    },
  });
  return (
    <ActDialog act={t('inbox.acts.askInformation')} form={form} onClose={onClose}>
      <ChoiceField form={form} name="of" choices={[{ value: 'applicant', label: t('inbox.acts.applicant') }, { value: 'unit', label: t('inbox.acts.otherUnit') }]} />
      {form.values.of === 'unit' && <UnitField form={form} name="unit" />}
      <LongTextField form={form} name="question" maxLength={2_000} />
    </ActDialog>
  );
}
