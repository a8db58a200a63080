import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { PageTitle } from '../../ui/page-title.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Facts, State } from '../desk/facts.js';
import { say } from '../desk/said.js';
import { toUserKeepers } from '../desk/sections.js';
import { ChangeUser } from './change-user.js';
import { ContactFacts } from './contact-facts.js';
import { GiveOffice } from './give-office.js';
import { MembershipTable } from './membership-table.js';
import { SetPassword } from './set-password.js';
import { userQuery, type User } from './user-queries.js';

/** One user: who they are, what they are where, and what their keeper may do. */
export function UserPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const query = useQuery(userQuery(id));
  if (query.data) return <Shown key={id} user={query.data} />;
  if (query.error) return <ProblemNotice problem={query.error} onRetry={query.refetch} />;
  return <Skeleton height={240} />;
}

type Doing = 'change' | 'password' | 'active' | 'office' | null;

function Shown({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  const session = useSession();
  const [doing, setDoing] = useState<Doing>(null);
  const { givenName, familyName, isActive, mayChange } = user;
  const name = `${givenName} ${familyName}`;
  const close = (): void => setDoing(null);
  const isMyself = session?.person?.id === user.id;
  return (
    <>
      <PageTitle about={<TextLink to="/kurum/kullanicilar">{t('kurum.users.back')}</TextLink>}>{name}</PageTitle>
      {mayChange && (
        <div className="kurum-acts">
          <Button variant="default" onClick={() => setDoing('change')}>{t('kurum.edit')}</Button>
          <Button variant="default" onClick={() => setDoing('password')}>{t('kurum.users.givePassword')}</Button>
          {!isMyself && <Button variant="default" onClick={() => setDoing('active')}>{t(isActive ? 'kurum.users.passivate' : 'kurum.users.activate')}</Button>}
        </div>
      )}
      <Panel label={t('kurum.users.personal')}>
        <Facts facts={[
          [t('kurum.list.state'), <State key="state" is={isActive ? 'good' : 'off'}>{t(isActive ? 'kurum.list.active' : 'kurum.list.passive')}</State>],
          [t('kurum.users.userName'), user.userName],
          ...(user.isMuhtar ? [[t('kurum.users.isMuhtar'), t('kurum.yes')] as const] : []),
        ]} />
        {user.mayReadContact && <ContactFacts id={user.id} />}
      </Panel>
      <Stack gap="xs">
        <Title order={2} size="h4">{t('kurum.users.offices')}</Title>
        {session && toUserKeepers(session) && <div><Button size="compact-sm" variant="default" onClick={() => setDoing('office')}>{t('kurum.users.giveOffice')}</Button></div>}
        <MembershipTable user={user} />
      </Stack>
      {doing === 'change' && <ChangeUser user={user} onClose={close} />}
      {doing === 'password' && <SetPassword user={user} onClose={close} />}
      {doing === 'office' && <GiveOffice user={user} onClose={close} />}
      {doing === 'active' && <TurnActive user={user} onClose={close} />}
    </>
  );
}

function TurnActive({ user: { id, version, givenName, familyName, memberships, ...user }, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useTranslation();
  // What is asked stays what was asked while the answer comes in.
  const [isActive] = useState(user.isActive);
  const queries = useQueryClient();
  const name = `${givenName} ${familyName}`;
  const count = memberships.filter(({ isOpen }) => isOpen).length;
  const run = async (): Promise<void> => {
    try {
      queries.setQueryData(userQuery(id).queryKey, await answerOf(api.PUT('/api/kurum/kullanicilar/{id}/etkin', { params: { path: { id } }, body: { version, isActive: !isActive } })));
    } finally {
      await queries.invalidateQueries({ queryKey: ['users'] });
    }
    say(t(isActive ? 'kurum.users.passivated' : 'kurum.users.activated', { name }));
  };
  const act = t(isActive ? 'kurum.users.passivate' : 'kurum.users.activate');
  return <ConfirmDialog isOpen isDangerous={isActive} title={`${act}: ${name}`} confirm={act} onConfirm={run} onClose={onClose}>{t(isActive ? 'kurum.users.passivateText' : 'kurum.users.activateText', { count })}</ConfirmDialog>;
}
