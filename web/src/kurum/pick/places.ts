import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';

export const provincesQuery = queryOptions({ queryKey: ['provinces'], staleTime: Infinity, queryFn: () => answerOf(api.GET('/api/kurum/iller')) });

/** The provinces by their plate number. */
export function useProvinces(): { readonly choices: { value: string; label: string }[]; readonly nameOf: (il: number | null | undefined) => string } {
  const { data } = useQuery(provincesQuery);
  const provinces = data?.provinces ?? [];
  return {
    choices: provinces.map(({ code, name }) => ({ value: String(code), label: name })),
    nameOf: (il) => provinces.find(({ code }) => code === il)?.name ?? (il ? String(il) : ''),
  };
}

/** The districts of a province; none while no province is chosen. */
export function useDistricts(il: number | null): { value: string; label: string }[] {
  const { data } = useQuery({ queryKey: ['districts', il], enabled: il !== null, staleTime: Infinity, queryFn: () => answerOf(api.GET('/api/kurum/iller/{il}/ilceler', { params: { path: { il: il ?? 0 } } })) });
  return (data?.districts ?? []).map((name) => ({ value: name, label: name }));
}

/** The mahalleler and köyler of a district. */
export function useNeighbourhoods(il: number | null, ilce: string): string[] {
  const { data } = useQuery({
    queryKey: ['neighbourhoods', il, ilce], enabled: il !== null && ilce !== '', staleTime: Infinity,
    queryFn: () => answerOf(api.GET('/api/kurum/iller/{il}/mahalleler', { params: { path: { il: il ?? 0 }, query: { ilce } } })),
  });
  return (data?.neighbourhoods ?? []).map(({ name }) => name);
}
