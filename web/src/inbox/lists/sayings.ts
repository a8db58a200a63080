import { useTranslation } from 'react-i18next';
import { useSession } from '../../shell/session.js';
import type { Task } from '../queries.js';

const APPLICATIONS = ['muhtar', 'acik-kapi', 'e-basvuru', 'evrak', 'izin', 'kvkk'] as const;

/** Processes by their names on the screen; one that came later goes by its own. */
export function useApplicationNames(): { readonly all: readonly string[]; readonly of: (application: string) => string } {
  const { t, i18n } = useTranslation();
  const of = (application: string): string => (i18n.exists(`inbox.applications.${application}`) ? t(`inbox.applications.${application}` as 'inbox.applications.muhtar') : application);
  return { all: APPLICATIONS, of };
}

const [HIGH, NORMAL] = [70, 40];

export const urgencyOf = (priority: number): 'high' | 'normal' | 'low' => (priority >= HIGH ? 'high' : priority >= NORMAL ? 'normal' : 'low');

/** Where the task stands, as one reads it: whose it is while it is open. */
export function useStateWords(): (task: Pick<Task, 'state' | 'assignee'>) => string {
  const { t } = useTranslation();
  const me = useSession()?.person?.id;
  return ({ state, assignee }) => {
    if (state !== 'OPEN') return t(`inbox.states.${state}`);
    if (!assignee) return t('inbox.states.waits');
    return assignee.id === me ? t('inbox.states.mine') : t('inbox.states.theirs', { name: assignee.name ?? '' });
  };
}
