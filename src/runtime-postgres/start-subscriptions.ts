import type { Tx } from '../platform/index.js';
import { ElementFault, firstDue, RuntimeRefusal, type CompiledProcess } from '../runtime/index.js';
import type { Keys } from '../runtime/ports/index.js';
import { feelExpressions } from './expressions.js';

interface Version {
  readonly definitionKey: string;
  readonly process: CompiledProcess;
}

type StartEvent = CompiledProcess['root'];

/** The newest version of a process is the only one that timers, messages and signals start. */
export async function openStarts(tx: Tx, keys: Keys, { definitionKey, process, now }: Version & { readonly now: Date }): Promise<void> {
  for (const start of process.root.children.filter((child) => child.type === 'bpmn:StartEvent' && child.event)) {
    const common = [keys.next(), definitionKey, start.id];
    const kind = start.event?.kind;
    if (kind === 'timer') await openTimer(tx, common, dueOf(start, now));
    else if (kind === 'message') {
      await tx.query(
        `INSERT INTO message_subscription (key, definition_key, element_id, process_id, message_name, interrupting, state, updated_at) VALUES ($1, $2, $3, $4, $5, true, 'CREATED', $6)`,
        [...common, process.id, nameOf(start, now), now],
      );
    } else if (kind === 'signal') {
      await tx.query('INSERT INTO signal_subscription (key, definition_key, element_id, signal_name, interrupting) VALUES ($1, $2, $3, $4, true)', [...common, nameOf(start, now)]);
    }
  }
}

/** Nothing starts any version of the process by itself any more. */
export async function closeStarts(tx: Tx, processId: string, now: Date): Promise<void> {
  const versions = 'instance_key IS NULL AND definition_key IN (SELECT key FROM process_definition WHERE process_id = $1)';
  await tx.query(`DELETE FROM timer WHERE ${versions}`, [processId]);
  await tx.query(`DELETE FROM signal_subscription WHERE ${versions}`, [processId]);
  await tx.query(`UPDATE message_subscription SET state = 'DELETED', updated_at = $2 WHERE ${versions} AND state = 'CREATED'`, [processId, now]);
}

async function openTimer(tx: Tx, common: readonly unknown[], due: ReturnType<typeof firstDue>): Promise<void> {
  await tx.query('INSERT INTO timer (key, definition_key, element_id, due_at, repetitions, cycle, interrupting) VALUES ($1, $2, $3, $4, $5, $6, true)', [
    ...common, due.dueAt, due.repetitions, due.cycle,
  ]);
  await tx.query('NOTIFY timers');
}

function dueOf(start: StartEvent, now: Date): ReturnType<typeof firstDue> {
  const { timer } = start.event ?? {};
  return orRefuse(start, () => firstDue(timer?.kind ?? 'date', feelExpressions.evaluate(timer?.text ?? '', {}, now), now));
}

function nameOf(start: StartEvent, now: Date): string {
  return orRefuse(start, () => String(feelExpressions.evaluate(start.event?.reference ?? '', {}, now)));
}

function orRefuse<T>({ id }: StartEvent, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof ElementFault) && (fault as Error).name !== 'FeelError') throw fault;
    throw new RuntimeRefusal('DIAGRAM_NOT_EXECUTABLE', { faults: [`'${id}': ${(fault as Error).message}`] });
  }
}
