import type { ReactNode } from 'react';
import type { TaskPage } from '../queries.js';
import type { DialogProps } from './act-dialog.js';
import { AssignDialog } from './assign-dialog.js';
import { ExtendDialog, PostponeDialog, PriorityDialog } from './term-dialogs.js';
import { AskDialog, RedirectDialog } from './unit-dialogs.js';

interface Entry {
  readonly may: keyof TaskPage['may'];
  readonly Dialog: (props: DialogProps) => ReactNode;
}

/** Acts that must be told something, in the order of their buttons. */
export const DIALOGS = {
  assign: { may: 'assign', Dialog: AssignDialog },
  setPriority: { may: 'setPriority', Dialog: PriorityDialog },
  extend: { may: 'extend', Dialog: ExtendDialog },
  postpone: { may: 'postpone', Dialog: PostponeDialog },
  redirect: { may: 'redirect', Dialog: RedirectDialog },
  askInformation: { may: 'askInformation', Dialog: AskDialog },
} as const satisfies Record<string, Entry>;

export type DialogName = keyof typeof DIALOGS;
