import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

export type UnitWithKin = paths['/api/kurum/birimler/{detsisNo}']['get']['responses']['200']['content']['application/json'];
export type Unit = UnitWithKin['unit'];

/** A unit as a form holds it. */
export type Picked = { readonly detsisNo: string; readonly label: string } | null;

export const pickedOf = ({ detsisNo, label }: Unit): Picked => ({ detsisNo, label });

interface Search {
  readonly text: string;
  readonly onlyActive?: boolean;
  readonly within?: string | undefined;
}

/** Words in any order over the whole path; no words: what stands on top. */
export const unitsQuery = ({ text, onlyActive = true, within }: Search) => queryOptions({
  queryKey: ['units', 'search', text, onlyActive, within ?? ''],
  queryFn: async ({ signal }) => {
    const words = text.trim();
    const query = { ...(words ? { text: words, onlyActive: onlyActive ? 'true' as const : 'false' as const, limit: 50 } : {}), ...(within ? { within } : {}) };
    return (await answerOf(api.GET('/api/kurum/birimler', { signal, params: { query } }))).units;
  },
});

export const unitQuery = (detsisNo: string) => queryOptions({
  queryKey: ['units', 'one', detsisNo],
  queryFn: () => answerOf(api.GET('/api/kurum/birimler/{detsisNo}', { params: { path: { detsisNo } } })),
});
