import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { queries } from '../../shell/queries.js';
import { sessionQuery } from '../../shell/session.js';
import { FormBody } from '../../ui/form-body.js';
import { useForm } from '../../ui/form.js';
import { formatDate } from '../../ui/formats.js';
import { Panel } from '../../ui/panel.js';
import { TextField } from '../../ui/text-fields.js';
import { Asked } from '../frame/asked.js';
import { PortalPage } from '../frame/portal-page.js';
import { PortalTable } from '../frame/portal-table.js';

interface Holder {
  readonly number: string;
  readonly code: string;
}

/** Where a receipt's QR leads: how far a request is, for whoever holds the paper. Number and code may be typed as well. */
export function StatusPage() {
  const { t } = useTranslation();
  const { number = '' } = useParams({ strict: false });
  const { hash } = useLocation();
  return (
    <PortalPage title={t('portal.status.title')} about={t('portal.status.about')}>
      {number && hash && <Standing key={`${number} ${hash}`} number={number} code={hash} />}
      <Panel><Ask key={number} number={number} /></Panel>
    </PortalPage>
  );
}

function Ask({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useForm<{ number: string; code: string }>({
    name: 'durum', initial: { number, code: '' }, secrets: ['number', 'code'], labels: { number: t('portal.tracking.number'), code: t('portal.status.code') },
    check: (typed) => (['number', 'code'] as const).filter((field) => !typed[field].trim()).map((field) => ({ field, fault: 'missing' })),
    send: (typed) => navigate({ to: '/durum/$number', params: { number: typed.number.trim() }, hash: typed.code.trim() }),
  });
  return (
    <FormBody form={form} submit={t('portal.status.ask')}>
      <TextField form={form} name="number" maxLength={40} width={20} help={t('portal.status.numberHelp')} />
      <TextField form={form} name="code" maxLength={40} width={16} help={t('portal.status.codeHelp')} />
    </FormBody>
  );
}

function Standing({ number, code }: Holder) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['portal', 'durum', number, code], gcTime: 0, staleTime: Infinity,
    queryFn: async () => {
      await queries.ensureQueryData(sessionQuery);
      return answerOf(api.POST('/api/portal/durum', { body: { number, code } }));
    },
  });
  return (
    <Asked query={query}>
      {({ number: found, list, openedAt, movements }) => (
        <Panel label={found}>
          <dl className="portal-facts">
            <div><dt>{t('portal.tracking.number')}</dt><dd>{found}</dd></div>
            <div><dt>{t('portal.tracking.date')}</dt><dd>{formatDate(openedAt)}</dd></div>
            <div><dt>{t('portal.tracking.state')}</dt><dd>{t(`portal.states.${list}`)}</dd></div>
          </dl>
          <PortalTable
            caption={t('portal.tracking.movements')} rows={movements} rowKey={(_, place) => String(place)}
            columns={[{ key: 'date', label: t('portal.tracking.date'), cell: ({ at }) => formatDate(at) }, { key: 'what', label: t('portal.tracking.movement'), cell: ({ hareket }) => hareket }]}
          />
        </Panel>
      )}
    </Asked>
  );
}
