import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api, keepCsrfToken } from '../api/client.js';
import type { paths } from '../api/schema.js';
import { dropAllDrafts, keepDraftsOf } from '../ui/drafts.js';
import { queries } from './queries.js';

/** Who is signed in, what they may choose, and which ways in there are. */
export type Session = paths['/api/oturum']['get']['responses']['200']['content']['application/json'];
export type Person = NonNullable<Session['person']>;
export type Unit = Session['units'][number];
export type Role = Unit['roles'][number];
export type Way = Session['ways'][number];
export type DemoUser = Session['demoUsers'][number];

const KEY = ['session'] as const;

export const sessionQuery = queryOptions({
  queryKey: KEY,
  queryFn: async () => adopted(await answerOf(api.GET('/api/oturum'))),
  staleTime: 60_000,
  refetchOnWindowFocus: 'always',
});

/** The session of this browser; undefined until it is known. Asked once for the whole page, and again when the window is looked at again. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** The person's name as the screen says it. */
export const nameOf = ({ givenName, familyName }: Person): string => `${givenName} ${familyName}`;

/** From now on this is the session: nothing asked for in the one before is shown any more. */
export function keepSession(answer: Session): Session {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
  queries.setQueryData(KEY, adopted(answer));
  return answer;
}

/** Asks again who is signed in: another tab may have changed it. */
export async function renewSession(): Promise<Session> {
  await queries.invalidateQueries({ queryKey: KEY, refetchType: 'none' });
  return queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

/** Ends the session here, or everywhere; leaves nothing of the person in this browser. */
export async function signOut(where: 'here' | 'everywhere' = 'here'): Promise<void> {
  await (where === 'here' ? api.DELETE('/api/oturum') : api.DELETE('/api/oturum/acik'));
  dropAllDrafts();
  keepSession(await answerOf(api.GET('/api/oturum')));
}

function adopted(answer: Session): Session {
  keepCsrfToken(answer.csrfToken);
  if (answer.person) keepDraftsOf(answer.person.id);
  return answer;
}
