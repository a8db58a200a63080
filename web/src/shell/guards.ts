import { redirect } from '@tanstack/react-router';
import { queries } from './queries.js';
import { sessionQuery } from './session.js';

interface Going {
  readonly location: { readonly href: string };
}

/** For pages that need somebody: whoever is not signed in is sent to sign in, and comes back here. */
export async function signedIn({ location }: Going): Promise<void> {
  const { person } = await queries.ensureQueryData(sessionQuery);
  if (!person) throw redirect({ to: '/giris', search: { sonra: location.href } });
}

/** For pages of muhtars: whoever is not signed in is sent straight to their way in. */
export async function asMuhtar({ location }: Going): Promise<void> {
  const { person, ways } = await queries.ensureQueryData(sessionQuery);
  if (!person) throw redirect({ to: ways.includes('muhtar') ? '/giris/muhtar' : '/giris', search: { sonra: location.href } });
}
