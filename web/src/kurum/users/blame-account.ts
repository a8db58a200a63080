import type { Problem } from '../../api/client.js';
import type { Fault } from '../../ui/form.js';

/** Refusals that are about the user name or the password. */
export function blameAccount({ code, detail, details }: Problem): Fault<'userName' | 'password'> | undefined {
  if (code === 'USER_NAME_TAKEN') return { field: 'userName', fault: code, sentence: detail };
  if (code === 'PASSWORD_UNFIT') return { field: 'password', fault: `password-${details.fault ?? 'known'}` };
  return undefined;
}
