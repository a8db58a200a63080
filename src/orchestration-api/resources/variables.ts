import { bool, key, text } from '../search/field.js';
import type { Resource } from '../search/resource.js';
import { tenantId } from './tenant.js';

/** Longer values are cut in lists, unless the caller wants them whole. */
const LONGEST = 8191;

const whole: Resource = {
  from: 'variable v',
  key: 'v.key',
  fields: {
    variableKey: key('v.key'),
    name: text('v.name'),
    value: text('v.value'),
    isTruncated: bool('false::boolean'),
    scopeKey: key('v.scope_key'),
    processInstanceKey: key('v.instance_key'),
    tenantId,
  },
};

export const variables: { readonly whole: Resource; readonly cut: Resource } = {
  whole,
  cut: {
    ...whole,
    fields: {
      ...whole.fields,
      value: { ...text('v.value'), shownAs: `left(v.value, ${LONGEST})` },
      isTruncated: bool(`(length(v.value) > ${LONGEST})`),
    },
  },
};
