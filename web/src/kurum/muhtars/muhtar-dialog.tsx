import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, Problem } from '../../api/client.js';
import { isMobilePhone, isoDay, isTckn } from '../../ui/checks.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ChoiceField, DayField, LongTextField, PhoneField, TcknField, TextField } from '../../ui/fields.js';
import type { Fault } from '../../ui/form.js';
import { formatDate } from '../../ui/formats.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { FormDialog } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { faultsOfDays } from '../desk/moments.js';
import { say } from '../desk/said.js';
import { useDistricts, useNeighbourhoods, useProvinces } from '../pick/places.js';
import type { Known } from '../users/known-person.js';
import { contactQuery, muhtarQuery, type Muhtar } from './muhtar-queries.js';

const valuesOf = (muhtar: Muhtar | null, address: string) => ({
  tckn: '', givenName: muhtar?.givenName ?? '', familyName: muhtar?.familyName ?? '', phone: '', il: muhtar ? String(muhtar.il) : '', ilce: muhtar?.ilce ?? '', mahalle: muhtar?.mahalle ?? '', address,
  from: muhtar ? formatDate(muhtar.activeFrom) : '', to: muhtar?.activeTo ? formatDate(muhtar.activeTo) : '', version: muhtar?.version ?? 0, personVersion: muhtar?.personVersion ?? 0,
});
type Typed = ReturnType<typeof valuesOf>;

interface Of {
  readonly muhtar: Muhtar | null;
  readonly onClose: () => void;
}

/** A new muhtar, or another place, period, name or phone. */
export function MuhtarDialog({ muhtar, onClose }: Of) {
  const { data, error, refetch } = useQuery({ ...contactQuery(muhtar?.id ?? ''), enabled: muhtar !== null });
  if (error) return <ProblemNotice problem={error} onRetry={refetch} />;
  if (muhtar && !data) return null;
  return <Opened {...{ muhtar, onClose }} address={data?.address ?? ''} />;
}

function Opened({ muhtar, address, onClose }: Of & { readonly address: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [known, setKnown] = useState<Known | null>(null);
  const finish = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['muhtars'] });
    say(t('kurum.saved'));
    onClose();
  };
  const { form, differences } = useKeptForm({
    name: `muhtar-${muhtar?.id ?? 'new'}`, initial: valuesOf(muhtar, address), marks: ['version', 'personVersion'], secrets: ['tckn', 'phone', 'address'],
    labels: {
      tckn: t('kurum.users.tckn'), givenName: t('kurum.users.givenName'), familyName: t('kurum.users.familyName'), phone: t('kurum.muhtars.phone'), il: t('kurum.il'), ilce: t('kurum.ilce'),
      mahalle: t('kurum.mahalle'), address: t('kurum.muhtars.address'), from: t('kurum.muhtars.from'), to: t('kurum.muhtars.to'), version: '', personVersion: '',
    },
    serverNames: { activeFrom: 'from', activeTo: 'to' },
    fresh: async (typed) => {
      if (!muhtar) return typed;
      const [now, contact] = await Promise.all([queries.fetchQuery({ ...muhtarQuery(muhtar.id), staleTime: 0 }), queries.fetchQuery({ ...contactQuery(muhtar.id), staleTime: 0 })]);
      return valuesOf(now, contact.address ?? '');
    },
    textOf: (field, values) => (field === 'phone' || field === 'tckn' ? '' : String(values[field])),
    check: (typed) => faultsOf(typed, muhtar === null),
    send: async (typed) => {
      try {
        await save(muhtar, typed);
      } catch (error) {
        if (!muhtar && error instanceof Problem && error.code === 'ALREADY_THERE') setKnown((await answerOf(api.POST('/api/kurum/muhtarlar/tckn-sorgu', { body: { tckn: typed.tckn.trim() } }))).known);
        throw error;
      }
      await finish();
    },
  });
  const appoint = async (id: string): Promise<void> => {
    const { phone } = form.values;
    await answerOf(api.POST('/api/kurum/muhtarlar/{id}', { params: { path: { id } }, body: { ...officeOf(form.values), ...(phone ? { phone } : {}) } }));
    await finish();
  };
  const isNew = muhtar === null;
  return (
    <>
      <FormDialog title={isNew ? t('kurum.muhtars.add') : `${t('kurum.edit')}: ${muhtar.givenName} ${muhtar.familyName}`} form={form} differences={differences} submit={t('kurum.save')} onClose={onClose}>
        {isNew && <TcknField form={form} name="tckn" />}
        <TextField form={form} name="givenName" maxLength={100} />
        <TextField form={form} name="familyName" maxLength={100} />
        <PhoneField form={form} name="phone" isOptional={!isNew} help={isNew ? t('kurum.muhtars.phoneHelp') : t('kurum.users.unchangedHelp')} />
        <PlaceFields form={form} />
        <LongTextField form={form} name="address" rows={2} maxLength={500} isOptional />
        <DayField form={form} name="from" isOptional={isNew} help={t('kurum.days.dayHelp')} />
        <DayField form={form} name="to" isOptional help={t('kurum.days.toHelp')} />
      </FormDialog>
      {known && (
        <ConfirmDialog isOpen title={t('kurum.users.knownTitle')} confirm={t('kurum.muhtars.appoint')} onConfirm={() => appoint(known.id)} onClose={() => setKnown(null)}>
          {t('kurum.muhtars.knownText', { name: `${known.givenName} ${known.familyName}` })}
        </ConfirmDialog>
      )}
    </>
  );
}

function PlaceFields({ form }: { readonly form: ReturnType<typeof useKeptForm<Typed>>['form'] }) {
  const { t } = useTranslation();
  const { choices } = useProvinces();
  const { il, ilce, mahalle } = form.values;
  const code = il ? Number(il) : null;
  const districts = useDistricts(code);
  const found = useNeighbourhoods(code, ilce);
  const kept = mahalle && !found.includes(mahalle) ? [mahalle] : [];
  return (
    <>
      <ChoiceField form={form} name="il" choices={choices} none={t('kurum.noneChosen')} />
      <ChoiceField form={form} name="ilce" choices={districts} none={t('kurum.noneChosen')} isDisabled={!il} />
      <ChoiceField form={form} name="mahalle" choices={[...kept, ...found].map((name) => ({ value: name, label: name }))} none={t('kurum.noneChosen')} isDisabled={!ilce} />
    </>
  );
}

function faultsOf(typed: Typed, isNew: boolean): Fault<keyof Typed>[] {
  const needed = (['givenName', 'familyName', 'il', 'ilce', 'mahalle'] as const).filter((field) => !typed[field].trim());
  return [
    ...(isNew && !isTckn(typed.tckn.trim()) ? [{ field: 'tckn' as const, fault: 'tckn' }] : []),
    ...needed.map((field) => ({ field, fault: 'missing' })),
    ...((isNew || typed.phone) && !isMobilePhone(typed.phone) ? [{ field: 'phone' as const, fault: 'phone' }] : []),
    ...faultsOfDays(typed),
  ];
}

function officeOf({ il, ilce, mahalle, address, from, to }: Typed) {
  return { il: Number(il), ilce, mahalle, address: address.trim() || null, ...(from ? { activeFrom: isoDay(from) ?? from } : {}), activeTo: to ? isoDay(to) : null };
}

async function save(muhtar: Muhtar | null, typed: Typed): Promise<void> {
  const { tckn, givenName, familyName, phone, version, personVersion } = typed;
  if (!muhtar) await api.POST('/api/kurum/muhtarlar', { body: { ...officeOf(typed), tckn: tckn.trim(), givenName, familyName, phone } });
  else await api.PUT('/api/kurum/muhtarlar/{id}', { params: { path: { id: muhtar.id } }, body: { ...officeOf(typed), givenName, familyName, version, personVersion, ...(phone ? { phone } : {}) } });
}
