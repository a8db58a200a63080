import type { Tx } from '../platform/index.js';
import type { Advance } from '../runtime/index.js';
import type { Keys } from '../runtime/ports/index.js';
import { Changes } from './changes.js';
import { historyEvents } from './history-events.js';
import { lockMessages } from './lock-messages.js';
import { followMigration } from './follow-migration.js';
import { layToRest, type ReadItems } from './resting-items.js';
import { storable } from './storable.js';
import { changedRows, saveStatement } from './save-statement.js';

/** Who caused a step, for its history, and what a new instance is given besides its variables. */
export interface Cause {
  readonly command: string;
  readonly actor: string | null;
  readonly created?: { readonly tags?: readonly string[]; readonly businessId?: string | null; readonly awaited?: boolean } | undefined;
}

/** Writes everything of an advance: one statement, and a second one only for messages, a migration or the incidents of a called instance. */
export async function saveAdvance(tx: Tx, advance: Advance, by: Cause & { readonly keys: Keys; readonly isMigration: boolean; readonly told: readonly unknown[]; readonly items: ReadItems }): Promise<void> {
  const changes = new Changes(advance, () => by.keys.next());
  if (changes.messages.size > 0) await lockMessages(tx, openedMessages(advance), 'shared');

  const isNew = advance.revision === 0;
  const left = layToRest(advance.tokens, by.items, changes);
  const tokens = advance.ended ? null : JSON.stringify(left);
  tx.write(saveStatement(changes, isNew), [toJsonb(contentOf(advance, changes, by)), tokens]);
  // Callers are saved before what they call, and locked with it: an operator finds the incident from the top.
  if (advance.parentKey !== null && changes.incidentsMore !== 0) tx.write('SELECT count_incidents($1, $2)', [advance.parentKey, changes.incidentsMore]);

  if (by.isMigration || changes.hasMigrated) await followMigration(tx, advance);
}

function contentOf(advance: Advance, changes: Changes, by: Cause & { readonly told: readonly unknown[] }): unknown {
  const given = advance.revision === 0 && advance.parentKey === null ? by.created : undefined;
  return {
    instance: {
      key: advance.instanceKey, root_key: advance.rootKey, parent_key: advance.parentKey, parent_element_key: advance.parentElementKey,
      definition_key: advance.definitionKey, process_id: advance.processId, version: advance.version, state: advance.ended ?? 'ACTIVE',
      incidents: changes.incidentsMore, business_id: given?.businessId ?? null, tags: given?.tags ?? [], awaited: given?.awaited ?? false,
      revision: advance.revision,
    },
    at: advance.at,
    command: by.command,
    actor: by.actor,
    history: [...by.told, ...historyEvents(advance.instanceKey, advance.events)],
    ...changedRows(changes),
  };
}

function openedMessages(advance: Advance): { name: string; correlationKey: string }[] {
  return advance.events.flatMap((event) => (event.kind === 'opened' && event.wait.kind === 'message' ? [event.wait] : []));
}

/** PostgreSQL stores neither NUL nor half a surrogate pair: both become the replacement character. */
function toJsonb(content: unknown): string {
  const json = JSON.stringify(content);
  if (!/\\u(0000|d[89a-f])/i.test(json)) return json;
  return JSON.stringify(content, (_, value: unknown) => (typeof value === 'string' ? storable(value) : value));
}
