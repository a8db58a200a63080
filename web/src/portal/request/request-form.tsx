import { Button, Radio } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { queries } from '../../shell/queries.js';
import { dropDraft } from '../../ui/drafts.js';
import { textOf, useField } from '../../ui/field.js';
import { LongTextField } from '../../ui/fields.js';
import { FormBody } from '../../ui/form-body.js';
import { useForm, type Fault, type Form } from '../../ui/form.js';
import { formatDateTime } from '../../ui/formats.js';
import { Panel } from '../../ui/panel.js';
import { toldFault } from '../frame/told-fault.js';
import { AlikeNotice } from './alike-notice.js';
import { AttachedFiles } from './attached-files.js';
import { newKey } from './new-key.js';
import type { Alike, Kept, RequestForm } from './request-queries.js';
import { useServerDraft } from './server-draft.js';

const NAME = 'basvuru';
const TYPES = ['sikayet', 'istek', 'ihbar', 'gorus-oneri'] as const;
const MOST_CHARACTERS = 4_000;

export type Typed = { readonly basvuruTuru: string; readonly aciklama: string; readonly ekler: readonly Kept[]; readonly key: string };

/** What is typed, how it is kept, and Gönder: the key goes with every try, so that two tries are one request. */
export function RequestFields({ applicant, draft, documents }: RequestForm) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [alike, setAlike] = useState<Alike>([]);
  const isSure = useRef(false);
  const [initial] = useState<Typed>(() => ({ basvuruTuru: draft?.basvuruTuru ?? '', aciklama: draft?.aciklama ?? '', ekler: documents, key: newKey() }));
  const [waiting, setWaiting] = useState(0);
  const form = useForm<Typed>({
    name: NAME, initial, keepsDraft: true, check: (typed) => faultsOf(typed, waiting), blame: toldFault<keyof Typed>,
    labels: { basvuruTuru: t('portal.request.type'), aciklama: t('portal.request.text'), ekler: t('portal.request.files'), key: '' },
    send: async ({ ekler, ...typed }) => {
      const found = isSure.current ? [] : (await answerOf(api.POST('/api/portal/basvuru/benzerler', { body: { aciklama: typed.aciklama } }))).rows;
      setAlike(found);
      if (found.length > 0) return;
      const sent = await answerOf(api.POST('/api/portal/basvuru', { body: { ...typed, ekler: ekler.map(({ id }) => id) } }));
      serverDraft.forget();
      dropDraft(NAME);
      await queries.invalidateQueries({ queryKey: ['portal', 'talepler'] });
      await navigate({ to: '/basvuru/alindi/$key', params: { key: sent.key }, replace: true });
    },
  });
  const serverDraft = useServerDraft(form.values, draft?.savedAt ?? null);
  const sendAnyway = (): void => {
    isSure.current = true;
    form.submit();
  };
  return (
    <>
      <Panel label={t('portal.request.applicant')}><Applicant {...applicant} /></Panel>
      <Panel>
        <p className="portal-lead">{t('portal.request.fill')}</p>
        <FormBody form={form} submit={t('portal.request.send')}>
          <TypeField form={form} />
          <LongTextField form={form} name="aciklama" rows={8} maxLength={MOST_CHARACTERS} help={t('portal.request.textHelp', { most: MOST_CHARACTERS })} />
          <AttachedFiles form={form} onWaiting={setWaiting} />
          {alike.length > 0 && <AlikeNotice rows={alike}><Button variant="default" onClick={sendAnyway}>{t('portal.request.sendAnyway')}</Button></AlikeNotice>}
        </FormBody>
        <p className="portal-kept" role="status">{serverDraft.savedAt && t('portal.request.kept', { when: formatDateTime(serverDraft.savedAt) })}</p>
      </Panel>
    </>
  );
}

function Applicant({ tckn, givenName, familyName, address }: RequestForm['applicant']) {
  const { t } = useTranslation();
  const facts = [[t('portal.request.tckn'), tckn ?? '—'], [t('portal.request.givenName'), givenName], [t('portal.request.familyName'), familyName], [t('portal.request.address'), address]] as const;
  return <dl className="portal-facts">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;
}

function TypeField({ form }: { readonly form: Form<Typed> }) {
  const { t } = useTranslation();
  const { id, label, error } = useField({ form, name: 'basvuruTuru' });
  return (
    <Radio.Group name="basvuruTuru" label={label} error={error} withAsterisk={false} value={textOf(form.values.basvuruTuru)} onChange={(type) => form.set('basvuruTuru', type)}>
      <div className="portal-choices">
        {TYPES.map((type, place) => <Radio key={type} value={type} label={t(`portal.types.${type}`)} {...(place === 0 ? { id } : {})} />)}
      </div>
    </Radio.Group>
  );
}

function faultsOf({ basvuruTuru, aciklama }: Typed, waiting: number): Fault<keyof Typed>[] {
  return [
    ...(basvuruTuru ? [] : [{ field: 'basvuruTuru' as const, fault: 'missing' }]),
    ...(aciklama.trim() ? [] : [{ field: 'aciklama' as const, fault: 'missing' }]),
    ...(waiting > 0 ? [{ field: 'ekler' as const, fault: 'stillSending' }] : []),
  ];
}
