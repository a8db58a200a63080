import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { formatNumber } from '../../ui/formats.js';
import { useSentences } from '../../ui/sentences.js';
import type { UnitWithKin } from '../pick/units.js';

interface Figures {
  readonly own: number;
  readonly within: number;
}

/** To how many something would happen: units below on all levels, people who work there, tasks that stand open. */
export function UnitReach({ found: { unit: { detsisNo } } }: { readonly found: UnitWithKin }) {
  const { t } = useTranslation();
  const { ofProblem } = useSentences();
  const { data, error } = useQuery({ queryKey: ['units', 'effect', detsisNo], staleTime: 0, queryFn: () => answerOf(api.GET('/api/kurum/birimler/{detsisNo}/etki', { params: { path: { detsisNo } } })) });
  if (error && !data) return <Text size="sm" c="var(--mantine-color-error)" role="status">{t('kurum.unitChange.reachUnknown')} {ofProblem(error)}</Text>;
  if (!data) return <Text size="sm" role="status">{t('kurum.unitChange.reachCounting')}</Text>;
  const { unitsBelow, people, openTasks, mostTasks } = data;
  const told = (number: number, most = Infinity): string => `${formatNumber(number)}${number >= most ? '+' : ''}`;
  const more = ({ own, within }: Figures, most?: number): string => (within > own ? ` ${t('kurum.unitChange.reachWithin', { number: told(within, most) })}` : '');
  return (
    <div role="status">
      <ul className="kurum-reach">
        <li>{t('kurum.unitChange.reachUnits', { number: formatNumber(unitsBelow) })}</li>
        <li>{t('kurum.unitChange.reachPeople', { people: told(people.own) })}{more(people)}</li>
        <li>{t('kurum.unitChange.reachTasks', { number: told(openTasks.own, mostTasks) })}{more(openTasks, mostTasks)}</li>
      </ul>
    </div>
  );
}
