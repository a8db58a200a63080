import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { formatNumber } from '../../ui/formats.js';
import type { UnitWithKin } from '../pick/units.js';

const MOST = 100;

/** To how many something would happen: units right below, and people who work there. */
export function UnitReach({ found: { unit, children } }: { readonly found: UnitWithKin }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['users', 'of-unit', unit.detsisNo],
    queryFn: () => answerOf(api.GET('/api/kurum/kullanicilar', { params: { query: { detsisNo: unit.detsisNo, isActive: 'true', limit: MOST } } })),
  });
  const open = children.filter(({ activeTo }) => !activeTo).length;
  const people = data ? `${formatNumber(data.rows.length)}${data.next ? '+' : ''}` : '…';
  return (
    <div role="status">
      <ul className="kurum-reach">
        <li>{t('kurum.unitChange.reachUnits', { count: open, number: formatNumber(open) })}</li>
        <li>{t('kurum.unitChange.reachPeople', { people })}</li>
      </ul>
    </div>
  );
}
