import { Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session, Way } from '../shell/session.js';
import { Notice } from '../ui/notice.js';
import { DemoUsers } from './demo-users.js';
import { useOnTheWay } from './on-the-way.js';
import { SignInPage } from './sign-in-page.js';
import { gatewayAddress, isGateway, PAGE_OF } from './ways.js';

const GROUPS = {
  applicants: ['muhtar', 'citizen', 'e-devlet'],
  staff: ['staff', 'password', 'certificate', 'oidc'],
} as const satisfies Record<string, readonly Way[]>;

/** Every way in that this installation has. */
export function ChooseWay() {
  const { t } = useTranslation();
  const { refusal } = useOnTheWay();
  return (
    <SignInPage title={t('signIn.title')} about={t('signIn.choose')}>
      {(session) => (
        <Stack gap="lg">
          {refusal && <Returned code={refusal} />}
          {(['applicants', 'staff'] as const).map((group) => <Group key={group} group={group} open={session.ways} />)}
          <DemoUsers session={session} />
        </Stack>
      )}
    </SignInPage>
  );
}

function Group({ group, open }: { readonly group: keyof typeof GROUPS; readonly open: Session['ways'] }) {
  const { t } = useTranslation();
  const ways = GROUPS[group].filter((way) => open.includes(way));
  if (ways.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">{t(`signIn.groups.${group}`)}</Title>
      <ul className="choices">{ways.map((way) => <li key={way}><WayLink way={way} /></li>)}</ul>
    </section>
  );
}

function WayLink({ way }: { readonly way: Way }) {
  const { t } = useTranslation();
  const { onward, search } = useOnTheWay();
  const words = <><span className="choice-name">{t(`signIn.ways.${way}.name`)}</span><span className="choice-help">{t(`signIn.ways.${way}.help`)}</span></>;
  if (isGateway(way)) return <a className="choice" href={gatewayAddress(way, onward)}>{words}</a>;
  return <Link className="choice" to={PAGE_OF[way]} search={search}>{words}</Link>;
}

const TOLD = ['TRIP_ENDED', 'IDENTITY_NOT_CONFIRMED', 'NO_ACTIVE_USER', 'SIGN_IN_WAY_CLOSED'] as const;

/** Back from another site without a session: why, as far as it is known. */
function Returned({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const told = TOLD.find((one) => one === code);
  const says = told ? t(`signIn.returned.${told}`) : code.startsWith('OUTSIDE_') ? t('signIn.returned.outside') : t('signIn.returned.other');
  return <Notice ref={box} kind="problem" title={t('signIn.returned.title')}><p>{says}</p></Notice>;
}
