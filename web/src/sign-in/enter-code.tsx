import { Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { LinkButton } from '../shell/links.js';
import { CountdownText } from '../ui/countdown-text.js';
import { dropDraft } from '../ui/drafts.js';
import { TextField } from '../ui/text-fields.js';
import { FormBody } from '../ui/form-body.js';
import { useForm, type Fault } from '../ui/form.js';
import { Panel } from '../ui/panel.js';
import { dropAttempt, keepAttempt, keptAttempt, type Attempt } from './attempt.js';
import { DemoPhone } from './demo-phone.js';
import { useArrive, useOnTheWay } from './on-the-way.js';
import { ResendCode } from './resend-code.js';
import { SignInPage } from './sign-in-page.js';
import { missing } from './typed.js';
import { formOf } from './ways.js';

const CODE_LENGTH = 6;

/** The code from the telephone: the second half of three ways in. */
export function EnterCode() {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(keptAttempt);
  const title = attempt?.way === 'muhtar' ? t('signIn.title') : t('signIn.code.title');
  const about = attempt && t(attempt.way === 'citizen' ? 'signIn.code.sentToPhone' : 'signIn.code.sentToRegistered');
  const renew = (next: Attempt): void => {
    keepAttempt(next);
    setAttempt(next);
  };
  return <SignInPage title={title} about={about}>{() => (attempt ? <CodeForm attempt={attempt} onRenew={renew} /> : <NoAttempt />)}</SignInPage>;
}

function NoAttempt() {
  const { t } = useTranslation();
  const { search } = useOnTheWay();
  return (
    <Panel>
      <Text mb="md">{t('signIn.code.gone')}</Text>
      <LinkButton to="/giris" search={search}>{t('signIn.title')}</LinkButton>
    </Panel>
  );
}

function CodeForm({ attempt, onRenew }: { readonly attempt: Attempt; readonly onRenew: (attempt: Attempt) => void }) {
  const { t } = useTranslation();
  const arrive = useArrive();
  const { way, sent } = attempt;
  const isMuhtar = way === 'muhtar';
  const form = useForm({
    name: 'sign-in-code', initial: { code: '' }, secrets: ['code'], check: faultsOf,
    labels: { code: t(isMuhtar ? 'signIn.code.labelOfMuhtar' : 'signIn.code.label') },
    blame: ({ code }) => (code === 'CODE_WRONG' ? 'code' : undefined),
    send: async ({ code }) => arrive(await answerOf(api.POST('/api/oturum/kod', { body: { attemptId: sent.attemptId, code } }))),
  });
  useEffect(() => {
    form.fill({ code: '' });
  }, [sent.resendAt]);
  return (
    <Panel>
      <FormBody form={form} submit={t(isMuhtar ? 'signIn.code.submitOfMuhtar' : 'signIn.code.submit')} others={<GiveUp way={way} />}>
        <TextField form={form} name="code" autoComplete="one-time-code" maxLength={20} width={CODE_LENGTH + 6} className="code-field" help={t('signIn.code.help')} />
        <CountdownText until={sent.expiresAt} />
      </FormBody>
      <ResendCode attempt={attempt} onRenew={onRenew} />
      <DemoPhone />
    </Panel>
  );
}

function GiveUp({ way }: Pick<Attempt, 'way'>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { search } = useOnTheWay();
  const giveUp = (): void => {
    dropAttempt();
    dropDraft(formOf(way));
    void navigate({ to: '/giris', search });
  };
  return <Button variant="default" onClick={giveUp}>{t('signIn.code.giveUp')}</Button>;
}

const faultsOf = (typed: { readonly code: string }): Fault<'code'>[] => missing(typed, ['code']);
