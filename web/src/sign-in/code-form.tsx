import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/client.js';
import type { Session } from '../shell/session.js';
import type { Fields } from '../ui/field.js';
import { FormBody } from '../ui/form-body.js';
import { useForm, type Fault, type Form } from '../ui/form.js';
import { Panel } from '../ui/panel.js';
import { TcknField, TextField } from '../ui/text-fields.js';
import { keepAttempt, type CodeSent } from './attempt.js';
import { CaptchaField, useCaptcha } from './captcha.js';
import { DemoUsers } from './demo-users.js';
import { useOnTheWay } from './on-the-way.js';
import { missing } from './typed.js';
import { formOf, typedBy, type CodeWay } from './ways.js';

type Typed = Readonly<Record<string, string>>;

/** The gate's answer, where one was asked for. */
export interface Answered {
  readonly captcha?: { readonly id: string; readonly answer: string };
}

interface Options<V extends Typed> {
  readonly way: CodeWay;
  readonly initial: V;
  readonly labels: Readonly<Record<keyof V & string, string>>;
  readonly check: (typed: V) => readonly Fault<keyof V & string>[];
  readonly serverNames?: Readonly<Record<string, keyof V & string>>;
  /** Else the gate stands there only after some tries that led nowhere. */
  readonly isAlwaysGated?: boolean;
  readonly begin: (typed: V, answered: Answered) => Promise<CodeSent>;
}

interface CodeForm<V extends Typed> {
  readonly form: Form<V>;
  readonly way: CodeWay;
  readonly fields: readonly (keyof V & string)[];
  /** Nothing while none is asked for. */
  readonly gate: ReactNode;
}

/** A form that brings a code to a phone, and then leads to where it is typed. */
export function useCodeForm<V extends Typed>({ way, initial, labels, check, serverNames = {}, isAlwaysGated = false, begin }: Options<V>): CodeForm<V> {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { search } = useOnTheWay();
  const [isGated, setGated] = useState(isAlwaysGated);
  const captcha = useCaptcha(isGated);
  const form = useForm<V & { captcha: string }>({
    name: formOf(way), initial: { ...initial, captcha: '' }, secrets: ['captcha'], keepsDraft: true,
    labels: { ...labels, captcha: t('signIn.captcha.label') } as Record<keyof (V & { captcha: string }) & string, string>,
    check: (typed) => [...check(typed), ...(isGated ? missing<string>(typed, ['captcha']) : [])] as Fault<keyof V & string>[],
    serverNames: { ...serverNames, 'captcha.id': 'captcha', 'captcha.answer': 'captcha' },
    blame: ({ code }) => (code === 'CAPTCHA_WRONG' || code === 'CAPTCHA_NEEDED' ? 'captcha' : undefined),
    send: async ({ captcha: answer, ...typed }) => {
      try {
        keepAttempt({ way, sent: await begin(typed as unknown as V, isGated ? { captcha: { id: captcha.gate?.id ?? '', answer } } : {}) });
      } catch (error) {
        if (error instanceof Problem && error.code === 'CAPTCHA_NEEDED') setGated(true);
        if (isGated) void captcha.renew();
        throw error;
      }
      await navigate({ to: '/giris/onay-kodu', search });
    },
  });
  return { form: form as unknown as Form<V>, way, fields: Object.keys(initial), gate: isGated && <CaptchaField form={form} captcha={captcha} /> };
}

interface Props<V extends Typed> extends CodeForm<V> {
  readonly session: Session;
  readonly submit: string;
  readonly children: ReactNode;
}

/** The form with its fields, the gate where one is asked for, and a demonstration's people below. */
export function CodeFormPanel<V extends Typed>({ session, submit, form, way, fields, gate, children }: Props<V>) {
  return (
    <>
      <Panel><FormBody form={form as unknown as Form} submit={submit}>{children}{gate}</FormBody></Panel>
      <DemoUsers session={session} way={way} onChoose={(user) => form.fill(Object.fromEntries(fields.map((field) => [field, typedBy(user)[field] ?? ''])) as Partial<V>)} />
    </>
  );
}

/** Who somebody is: number and names. */
export function NameFields<V extends Fields & { tckn: string; givenName: string; familyName: string }>({ form }: { readonly form: Form<V> }) {
  const { t } = useTranslation();
  return (
    <>
      <TcknField form={form} name="tckn" help={t('signIn.fields.tcknHelp')} />
      <TextField form={form} name="givenName" autoComplete="given-name" maxLength={100} />
      <TextField form={form} name="familyName" autoComplete="family-name" maxLength={100} help={t('signIn.fields.namesHelp')} />
    </>
  );
}
