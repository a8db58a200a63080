import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, serverNow } from '../api/client.js';
import type { paths } from '../api/schema.js';
import { TextField } from '../ui/text-fields.js';
import type { Form } from '../ui/form.js';
import { ProblemNotice } from '../ui/problem-notice.js';

type Gate = paths['/api/oturum/dogrulama']['post']['responses']['200']['content']['application/json'];

interface Captcha {
  readonly gate: Gate | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly renew: () => unknown;
}

/** A gate of this browser; a new one before it ends, after every try, and in another language. */
export function useCaptcha(isAsked: boolean): Captcha {
  const { i18n } = useTranslation();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['captcha', i18n.language],
    queryFn: () => answerOf(api.POST('/api/oturum/dogrulama')),
    enabled: isAsked, gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (state.data ? Math.max(1_000, Date.parse(state.data.expiresAt) - serverNow() - 5_000) : false),
  });
  return { gate: data, error, isPending: isFetching && !data, renew: () => refetch() };
}

/** The picture, or for who cannot read it a question in words: either answer opens. */
export function CaptchaField<V extends { captcha: string }>({ form, captcha }: { readonly form: Form<V>; readonly captcha: Captcha }) {
  const { t } = useTranslation();
  const [asksQuestion, setAsks] = useState(false);
  const { gate, error, isPending, renew } = captcha;
  useEffect(() => {
    form.fill({ captcha: '' } as Partial<V>);
  }, [gate?.id]);
  if (error && !gate) return <ProblemNotice problem={error} onRetry={renew} />;
  return (
    <Stack gap="xs">
      {isPending || !gate ? <Skeleton height={60} width={180} /> : <Riddle gate={gate} asksQuestion={asksQuestion} />}
      <TextField form={form as Form} name="captcha" maxLength={40} width={16} help={t(asksQuestion ? 'signIn.captcha.questionHelp' : 'signIn.captcha.pictureHelp')} />
      <Group gap="xs">
        <Button variant="default" size="compact-md" onClick={() => void renew()}>{t('signIn.captcha.renew')}</Button>
        <Button variant="default" size="compact-md" onClick={() => setAsks(!asksQuestion)}>{t(asksQuestion ? 'signIn.captcha.usePicture' : 'signIn.captcha.useQuestion')}</Button>
      </Group>
    </Stack>
  );
}

function Riddle({ gate, asksQuestion }: { readonly gate: Gate; readonly asksQuestion: boolean }) {
  const { t } = useTranslation();
  if (asksQuestion) return <Text role="status" fw={600} className="captcha-question">{gate.question}</Text>;
  return <img className="captcha-picture" src={`data:image/svg+xml,${encodeURIComponent(gate.svg)}`} alt={t('signIn.captcha.picture')} width="180" height="60" />;
}
