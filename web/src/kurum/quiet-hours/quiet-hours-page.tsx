import { Skeleton, Stack, Title } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { TextField, YesNoField } from '../../ui/fields.js';
import { FormBody } from '../../ui/form-body.js';
import type { Fault, Form } from '../../ui/form.js';
import { PageTitle } from '../../ui/page-title.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Facts, State } from '../desk/facts.js';
import { Differences } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { say } from '../desk/said.js';
import { toAdmin } from '../desk/sections.js';
import { useKindNames } from '../templates/kind-names.js';
import { kindsQuery } from '../templates/template-queries.js';

type Setting = paths['/api/kurum/sessiz-saatler']['get']['responses']['200']['content']['application/json'];

const quietHoursQuery = queryOptions({ queryKey: ['quiet-hours'], queryFn: () => answerOf(api.GET('/api/kurum/sessiz-saatler')) });

/** When telephones stay silent, and which messages do not mind. */
export function QuietHoursPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { data, error, refetch } = useQuery(quietHoursQuery);
  const mayChange = session !== undefined && toAdmin(session);
  return (
    <>
      <PageTitle about={t('kurum.about.quietHours')}>{t('kurum.nav.quietHours')}</PageTitle>
      {error && !data && <ProblemNotice problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={180} />}
      {data && <Panel label={t('kurum.nav.quietHours')}>{mayChange ? <Changing setting={data} /> : <Shown setting={data} />}</Panel>}
      <Urgent />
    </>
  );
}

function Shown({ setting: { isOn, begins, ends } }: { readonly setting: Setting }) {
  const { t } = useTranslation();
  return <Facts facts={[[t('kurum.quietHours.state'), <State key="state" is={isOn ? 'good' : 'off'}>{t(isOn ? 'kurum.quietHours.on' : 'kurum.quietHours.off')}</State>], [t('kurum.quietHours.begins'), begins], [t('kurum.quietHours.ends'), ends]]} />;
}

const valuesOf = ({ isOn, begins, ends, version }: Setting) => ({ isOn, begins, ends, version });
type Typed = ReturnType<typeof valuesOf>;

function Changing({ setting }: { readonly setting: Setting }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { form, differences } = useKeptForm<Typed>({
    name: 'quiet-hours', initial: valuesOf(setting), marks: ['version'], keepsDraft: false, check: faultsOf,
    labels: { isOn: t('kurum.quietHours.isOn'), begins: t('kurum.quietHours.begins'), ends: t('kurum.quietHours.ends'), version: '' },
    textOf: (field, values) => (field === 'isOn' ? t(values.isOn ? 'kurum.yes' : 'kurum.no') : String(values[field])),
    fresh: async () => valuesOf(await queries.fetchQuery({ ...quietHoursQuery, staleTime: 0 })),
    send: async (typed) => {
      const now = await answerOf(api.PUT('/api/kurum/sessiz-saatler', { body: typed }));
      queries.setQueryData(quietHoursQuery.queryKey, now);
      form.fill({ version: now.version });
      say(t('kurum.quietHours.saved'));
    },
  });
  return (
    <Stack gap="md" maw={480}>
      <FormBody form={form as unknown as Form} submit={t('kurum.save')}>
        <Differences {...{ differences }} />
        <YesNoField form={form} name="isOn" help={t('kurum.quietHours.isOnHelp')} />
        <TextField form={form} name="begins" maxLength={5} width={6} />
        <TextField form={form} name="ends" maxLength={5} width={6} help={t('kurum.quietHours.endsHelp')} />
      </FormBody>
    </Stack>
  );
}

function faultsOf({ begins, ends }: Typed): Fault<keyof Typed>[] {
  const wrong = (['begins', 'ends'] as const).filter((field) => !/^([01]\d|2[0-3]):[0-5]\d$/.test({ begins, ends }[field]));
  if (wrong.length > 0) return wrong.map((field) => ({ field, fault: 'time' }));
  return begins === ends ? [{ field: 'ends', fault: 'same' }] : [];
}

function Urgent() {
  const { t } = useTranslation();
  const nameOf = useKindNames();
  const { data } = useQuery(kindsQuery);
  const urgent = data?.filter(({ isUrgent }) => isUrgent) ?? [];
  if (urgent.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">{t('kurum.quietHours.urgent')}</Title>
      <ul className="kurum-reach">{urgent.map(({ key }) => <li key={key}><TextLink to="/kurum/sablonlar/$key" params={{ key }}>{nameOf(key)}</TextLink></li>)}</ul>
    </Stack>
  );
}
