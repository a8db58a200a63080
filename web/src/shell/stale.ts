import { whenSessionIsStale, type Problem } from '../api/client.js';
import { router } from './router.js';
import { renewSession } from './session.js';

/** Wherever an answer says that the session is another one now: ask anew, and let whoever was signed out sign in and come back. */
export function heedStaleSessions(): void {
  whenSessionIsStale((problem) => void renew(problem));
}

async function renew({ code }: Problem): Promise<void> {
  const { person } = await renewSession();
  if (code !== 'SIGN_IN_FIRST' || person) return;
  const { pathname, href } = router.state.location;
  if (pathname.startsWith('/giris')) return;
  await router.navigate({ to: '/giris', search: { sonra: href, neden: 'bitti' } });
}
