import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { DayField, TextField } from '../../ui/fields.js';
import { useForm } from '../../ui/form.js';
import { FormDialog } from '../desk/form-dialog.js';
import { faultsOfDays, firstMoment, lastMoment } from '../desk/moments.js';
import { say } from '../desk/said.js';
import { candidatesQuery, PersonField, type PickedPerson } from '../pick/person-field.js';

const EMPTY = { deputy: null as PickedPerson, offices: [] as readonly string[], from: '', to: '', reason: '' };

/** Vekâlet Ver: for oneself, or for somebody of the unit one leads. */
export function GiveSubstitution({ me, onClose }: { readonly me: NonNullable<PickedPerson>; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const form = useForm({
    name: 'substitution-new', initial: { ...EMPTY, absent: me as PickedPerson },
    labels: { absent: t('kurum.substitutions.absent'), deputy: t('kurum.substitutions.deputy'), offices: t('kurum.substitutions.scope'), from: t('kurum.days.from'), to: t('kurum.days.to'), reason: t('kurum.substitutions.reason') },
    serverNames: { absentId: 'absent', deputyId: 'deputy', membershipIds: 'offices', validFrom: 'from', validTo: 'to' },
    check: ({ absent, deputy, from, to, reason }) => [
      ...(absent ? [] : [{ field: 'absent' as const, fault: 'missing' }]), ...(deputy ? [] : [{ field: 'deputy' as const, fault: 'missing' }]),
      ...faultsOfDays({ from, to }, true), ...(reason.trim() ? [] : [{ field: 'reason' as const, fault: 'missing' }]),
    ],
    send: async ({ absent, deputy, offices, from, to, reason }) => {
      const body = { absentId: absent?.id ?? '', deputyId: deputy?.id ?? '', membershipIds: offices.length > 0 ? [...offices] : null, validFrom: firstMoment(from), validTo: lastMoment(to), reason };
      await answerOf(api.POST('/api/kurum/vekaletler', { body }));
      await queries.invalidateQueries({ queryKey: ['substitutions'] });
      say(t('kurum.substitutions.given', { name: deputy?.name ?? '' }));
      onClose();
    },
  });
  const { absent, offices } = form.values;
  const { data = [] } = useQuery({ ...candidatesQuery(absent?.name ?? ''), enabled: absent !== null });
  const theirs = data.find(({ id }) => id === absent?.id)?.offices ?? [];
  const tick = (id: string, isOn: boolean): void => form.set('offices', isOn ? [...offices, id] : offices.filter((other) => other !== id));
  return (
    <FormDialog title={t('kurum.substitutions.give')} form={form} submit={t('kurum.substitutions.give')} onClose={onClose}>
      <PersonField form={form} name="absent" />
      {theirs.length > 0 && (
        <Stack gap={6} role="group" aria-label={t('kurum.substitutions.scope')}>
          <Text size="sm" fw={500}>{t('kurum.substitutions.scope')}</Text>
          {theirs.map(({ membershipId, role, unitName }) => <Checkbox key={membershipId} label={`${t(`shell.roles.${role}`)} · ${unitName}`} checked={offices.includes(membershipId)} onChange={(event) => tick(membershipId, event.currentTarget.checked)} />)}
          <Text size="xs">{t('kurum.substitutions.scopeHelp')}</Text>
        </Stack>
      )}
      <PersonField form={form} name="deputy" notId={absent?.id} />
      <DayField form={form} name="from" help={t('kurum.days.dayHelp')} />
      <DayField form={form} name="to" help={t('kurum.days.dayHelp')} />
      <TextField form={form} name="reason" maxLength={300} />
    </FormDialog>
  );
}
