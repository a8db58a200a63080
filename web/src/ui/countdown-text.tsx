import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/client.js';

/** Whole seconds until then by the server's clock, anew each second; 0 when it is over. */
export function useSecondsLeft(until: string): number {
  const left = (): number => Math.max(0, Math.ceil((Date.parse(until) - serverNow()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    const ticking = setInterval(() => setSeconds(left()), 1_000);
    return () => clearInterval(ticking);
  }, [until]);
  return seconds;
}

/** When a screen reader is told: each second would drown everything else. */
const ANNOUNCED = [120, 60, 30, 10, 0];

/** `Kalan süre: 2:41`, seen each second, said at two minutes, one, thirty seconds, ten, and when it is over. */
export function CountdownText({ until }: { readonly until: string }) {
  const { t } = useTranslation();
  const seconds = useSecondsLeft(until);
  const mark = ANNOUNCED.filter((at) => seconds <= at).at(-1);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const said = mark === undefined ? '' : mark === 0 ? t('ui.timeOver') : t('ui.timeLeftSaid', { count: mark });
  return (
    <>
      <Text aria-hidden="true" className="countdown">{seconds === 0 ? t('ui.timeOver') : t('ui.timeLeft', { clock })}</Text>
      <span className="visually-hidden" role="status">{said}</span>
    </>
  );
}
