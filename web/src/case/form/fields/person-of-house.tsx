import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client.js';
import type { FieldOf } from '../filling.js';
import { useFieldProps } from './field-props.js';
import { PickOne } from './pick-one.js';

interface Somebody {
  readonly id: string;
  readonly name: string;
}

/** Somebody of the house, found by name. */
export function PersonOfHouse(of: FieldOf) {
  const { filling, seen } = of;
  const { t } = useTranslation();
  const chosen = seen.value as { readonly id: string; readonly ad: string } | null;
  return (
    <PickOne<Somebody>
      props={useFieldProps(of)} value={chosen?.ad ?? ''} help={t('forms.personHelp')} listLabel={t('forms.people')} none={t('forms.noPerson')}
      query={(text) => ({ queryKey: ['people-of-house', text], queryFn: async ({ signal }) => (await answerOf(api.GET('/api/kurum/vekaletler/adaylar', { signal, params: { query: { text } } }))).people })}
      keyOf={({ id }) => id} show={({ name }) => name} onPick={({ id, name }) => filling.put(seen, { id, ad: name })} onClear={() => filling.put(seen, null)}
    />
  );
}
