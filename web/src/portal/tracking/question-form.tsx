import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { queries } from '../../shell/queries.js';
import { textOf, useField } from '../../ui/field.js';
import { LongTextField } from '../../ui/fields.js';
import { FormBody } from '../../ui/form-body.js';
import { useForm, type Form } from '../../ui/form.js';
import { formatDate } from '../../ui/formats.js';
import { toldFault } from '../frame/told-fault.js';
import { requestQuery, requestsQuery, type Detail } from './tracking-queries.js';

const EMPTY = { cozuldu: '', yenidenAcmaGerekcesi: '' };
type Typed = typeof EMPTY;

/** Sorununuz çözüldü mü? Evet closes the request, Hayır opens it again for the reason told. */
export function QuestionForm({ request: { key, question } }: { readonly request: Detail }) {
  const { t } = useTranslation();
  const form = useForm<Typed>({
    name: `cozum-${key}`, initial: EMPTY, labels: { cozuldu: t('portal.question.title'), yenidenAcmaGerekcesi: t('portal.question.reason') },
    blame: toldFault<keyof Typed>,
    check: ({ cozuldu, yenidenAcmaGerekcesi }) => {
      if (!cozuldu) return [{ field: 'cozuldu', fault: 'missing' }];
      return cozuldu === 'hayir' && !yenidenAcmaGerekcesi.trim() ? [{ field: 'yenidenAcmaGerekcesi', fault: 'missing' }] : [];
    },
    send: async ({ cozuldu, yenidenAcmaGerekcesi }) => {
      const body = cozuldu === 'evet' ? { cozuldu: 'evet' as const } : { cozuldu: 'hayir' as const, yenidenAcmaGerekcesi };
      queries.setQueryData(requestQuery(key).queryKey, await answerOf(api.POST('/api/portal/talepler/{key}/cozum', { params: { path: { key } }, body })));
      await queries.invalidateQueries({ queryKey: requestsQuery.queryKey, exact: true });
    },
  });
  return (
    <section className="portal-question" aria-label={t('portal.question.title')}>
      {question?.result && <p><b>{t('portal.question.result')}</b> {question.result}</p>}
      {question?.until && <p>{t('portal.question.until', { day: formatDate(question.until) })}</p>}
      <FormBody form={form} submit={t('portal.question.send')}>
        <YesOrNo form={form} />
        {form.values.cozuldu === 'hayir' && <LongTextField form={form} name="yenidenAcmaGerekcesi" rows={4} maxLength={4_000} />}
      </FormBody>
    </section>
  );
}

function YesOrNo({ form }: { readonly form: Form<Typed> }) {
  const { t } = useTranslation();
  const { id, label, error } = useField({ form, name: 'cozuldu' });
  return (
    <Radio.Group name={id} label={label} error={error} withAsterisk={false} value={textOf(form.values.cozuldu)} onChange={(answer) => form.set('cozuldu', answer)}>
      <div className="portal-choices"><Radio id={id} value="evet" label={t('portal.question.yes')} /><Radio value="hayir" label={t('portal.question.no')} /></div>
    </Radio.Group>
  );
}
