import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../shell/session.js';
import { unitQuery } from '../pick/units.js';

/** The province of the unit somebody acts in; null while it is not known, and for units of the whole country. */
export function useOwnProvince(): number | null {
  const detsisNo = useSession()?.unit?.detsisNo ?? '';
  const { data } = useQuery({ ...unitQuery(detsisNo), enabled: detsisNo !== '' });
  return data?.unit.ilCode ?? null;
}
