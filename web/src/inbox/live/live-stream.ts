import { newKey } from '../../portal/request/new-key.js';

export interface Looker {
  readonly id: string;
  readonly name: string;
}

export type LiveEvent =
  | { readonly is: 'task'; readonly key: string; readonly caseKey: string; readonly state: 'OPEN' | 'COMPLETED' | 'CANCELED'; readonly assignee: { readonly id: string; readonly name: string | null } | null }
  | { readonly is: 'gone'; readonly key: string }
  | { readonly is: 'look'; readonly key: string; readonly people: readonly Looker[] }
  /** Something may have been missed. */
  | { readonly is: 'reload' }
  /** Whether the stream stands now. */
  | { readonly is: 'ready' | 'away' }
  /** The session has ended. */
  | { readonly is: 'over' };

/** This tab's name, as the server knows it. */
export const TAB = newKey();

const TOLD = ['ready', 'reload', 'task', 'gone', 'look', 'over'] as const;
const AGAIN_MS = 5_000;

/** One stream for the tab. The browser itself comes again after a cut; after a refusal it would not, so we do. */
export function listenToTasks(tell: (event: LiveEvent) => void): () => void {
  let source: EventSource | undefined;
  let timer = 0;
  let place = '';
  const open = (): void => {
    const now = new EventSource(`/api/gorevler/canli?sekme=${TAB}${place ? `&sonra=${encodeURIComponent(place)}` : ''}`);
    source = now;
    for (const is of TOLD) {
      now.addEventListener(is, (event: MessageEvent<string>) => {
        if (event.lastEventId) place = event.lastEventId;
        if (is === 'over') now.close();
        tell({ is, ...(JSON.parse(event.data) as object) } as LiveEvent);
      });
    }
    now.addEventListener('error', () => {
      tell({ is: 'away' });
      if (now.readyState === EventSource.CLOSED) timer = window.setTimeout(open, AGAIN_MS);
    });
  };
  open();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}
