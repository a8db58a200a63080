import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { TAB, type Looker } from './live-stream.js';

/** The server forgets a tab that has not said so for a while. */
const SAY_AGAIN_MS = 20_000;

const path = (key: string) => ({ path: { key } });

/** Who else looks at the task now; while it stands here, others are told of us. */
export function useLookers(key: string, told: readonly Looker[] | undefined): readonly Looker[] {
  const [asked, setAsked] = useState<readonly Looker[]>([]);
  useEffect(() => {
    let isHere = true;
    const look = (): void => {
      // Who looks is told when it can be: the next time in a moment.
      answerOf(api.PUT('/api/gorevler/{key}/bakanlar', { params: path(key), body: { sekme: TAB } })).then(({ people }) => isHere && setAsked(people.flatMap(({ id, name }) => (name ? [{ id, name }] : []))), () => isHere && setAsked([]));
    };
    look();
    const timer = window.setInterval(look, SAY_AGAIN_MS);
    return () => {
      isHere = false;
      window.clearInterval(timer);
      // The server's description leaves the key out of this address; a tab that cannot say goodbye is forgotten soon.
      const leaving = { ...path(key), query: { sekme: TAB } } as unknown as { readonly query: { readonly sekme: string } };
      void api.DELETE('/api/gorevler/{key}/bakanlar', { params: leaving }).catch(() => undefined);
    };
  }, [key]);
  return told ?? asked;
}

/** Read out when somebody comes. */
export function Lookers({ people }: { readonly people: readonly Looker[] }) {
  const { t } = useTranslation();
  const names = people.map(({ name }) => name).join(', ');
  return <Text size="sm" role="status" className="inbox-lookers">{names && t('inbox.lookers', { names })}</Text>;
}
