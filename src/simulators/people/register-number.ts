import { isTckn } from '../../platform/personal-data/index.js';

/** Whether the register could know somebody of this number: it can exist, and it is no foreigner's. */
export function isInRegister(tckn: string): boolean {
  return isTckn(tckn) && !tckn.startsWith('99');
}
