import type { Limit } from '../identity/people/index.js';
import type { Actor } from '../permissions/index.js';

/** How often one person may learn whether a T.C. kimlik no is known: enough to register people, too little to try out numbers. */
export const lookUpLimit = ({ personId }: Actor): Limit => ({ kind: 'tckn-sorgu', subject: personId, most: 60, seconds: 3_600 });
