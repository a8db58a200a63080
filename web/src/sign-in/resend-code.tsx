import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { useSecondsLeft } from '../ui/countdown-text.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import type { Attempt } from './attempt.js';

/** Another code for who has received none: after a while, and not without end. */
export function ResendCode({ attempt, onRenew }: { readonly attempt: Attempt; readonly onRenew: (attempt: Attempt) => void }) {
  const { t } = useTranslation();
  const { attemptId, resendAt, resendsLeft } = attempt.sent;
  const seconds = useSecondsLeft(resendAt);
  const resending = useMutation({
    mutationFn: () => answerOf(api.POST('/api/oturum/kod/yeniden', { body: { attemptId } })),
    onSuccess: (sent) => onRenew({ ...attempt, sent }),
  });
  return (
    <Stack gap="xs" mt="lg" align="flex-start">
      <Text fw={600}>{t('signIn.code.notReceived')}</Text>
      <Text size="sm">{t('signIn.code.mayBeLate')}</Text>
      {resendsLeft > 0
        ? <Button variant="default" loading={resending.isPending} disabled={seconds > 0} onClick={() => resending.mutate()}>{seconds > 0 ? t('signIn.code.resendIn', { seconds }) : t('signIn.code.resend')}</Button>
        : <Text>{t('signIn.code.noMoreResends')}</Text>}
      <Text role="status" size="sm">{resending.isSuccess && !resending.isPending ? t('signIn.code.resent') : ''}</Text>
      {resending.error && <ProblemNotice problem={resending.error} />}
    </Stack>
  );
}
