export { openKeyRing, parseKeys } from './key-ring.js';
export type { KeyRing } from './key-ring.js';
export { canonicalPhone, isTckn, masked } from './person-numbers.js';
export { PersonalData } from './personal-data.js';
export { rotate } from './rotate.js';
export { runPersonalData } from './run-personal-data.js';
export { SealBroken } from './seal-broken.js';
export { SEALED_COLUMNS } from './sealed-columns.js';
export type { SealedColumn } from './sealed-columns.js';
