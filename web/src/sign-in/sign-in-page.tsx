import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shell/links.js';
import { nameOf, sessionQuery, signOut, type Session, type Way } from '../shell/session.js';
import { Mood } from '../ui/mood.js';
import { Notice } from '../ui/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { Panel } from '../ui/panel.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useArrive, useOnTheWay } from './on-the-way.js';
import './sign-in.css';

interface Props {
  readonly title: string;
  readonly about?: ReactNode;
  /** The page of this way: closed where the installation has it not. */
  readonly way?: Way;
  readonly children: (session: Session) => ReactNode;
}

/** What all pages of signing in have: one sheet, why one is here, and the way to the other ways. */
export function SignInPage({ title, about, way, children }: Props) {
  const { t } = useTranslation();
  const { hasEnded, search } = useOnTheWay();
  const { data: session, error, refetch } = useQuery(sessionQuery);
  return (
    <Mood is="portal">
      <Stack gap="md" className="narrow">
        <PageTitle about={about}>{title}</PageTitle>
        {hasEnded && !session?.person && <Notice kind="news"><p>{t('signIn.ended')}</p></Notice>}
        {!session && (error ? <ProblemNotice problem={error} onRetry={refetch} /> : <Skeleton height={280} />)}
        {session && <Content {...{ session, way }}>{children}</Content>}
        {way && <TextLink to="/giris" search={search}>{t('signIn.otherWays')}</TextLink>}
      </Stack>
    </Mood>
  );
}

function Content({ session, way, children }: Pick<Props, 'way' | 'children'> & { readonly session: Session }) {
  const { t } = useTranslation();
  if (session.person) return <Panel><SignedInAlready session={session} name={nameOf(session.person)} /></Panel>;
  if (way && !session.ways.includes(way)) return <Panel>{t('signIn.wayClosed')}</Panel>;
  return children(session);
}

function SignedInAlready({ session, name }: { readonly session: Session; readonly name: string }) {
  const { t } = useTranslation();
  const arrive = useArrive();
  return (
    <Stack gap="md">
      <Text className="may-break">{t('signIn.already', { name })}</Text>
      <Group gap="sm">
        <Button onClick={() => void arrive(session)}>{t('signIn.goOn')}</Button>
        <Button variant="default" onClick={() => void signOut()}>{t('shell.menu.signOut')}</Button>
      </Group>
      <Text c="dimmed" size="sm">{t('signIn.asSomebodyElse')}</Text>
    </Stack>
  );
}
