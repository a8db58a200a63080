import { demand, type Actor } from '../permissions/index.js';
import type { Tx } from '../platform/index.js';
import type { CaseTask } from './case-task.js';
import { attachFiles } from './files.js';
import type { Retention } from './new-case.js';
import { visibleTasks } from './visible-tasks.js';
import type { Parts } from './parts.js';
import { entryOf } from './trail.js';

/** What somebody asks for, and the process that answers it. */
export interface OpenCase {
  readonly application: string;
  /** Of the case's number: `MUH` makes 2026-MUH-000123. */
  readonly prefix: string;
  readonly processId: string;
  readonly subject: string;
  readonly type?: string | null;
  readonly applicantId: string;
  readonly il?: number | null;
  readonly ilce?: string | null;
  /** The unit that answers for the whole case. */
  readonly detsisNo?: string | null;
  /** Small, and without personal data: what lists and screens show besides. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** How long the law gives for the whole case. */
  readonly term?: { readonly kind: 'calendar' | 'working'; readonly days: number };
  /** The applicant's own new documents: read by everybody who works on the case. */
  readonly documents?: readonly string[];
  readonly retention?: Retention;
  /** What the process starts with, given the case's number. */
  readonly variables: (number: string) => Readonly<Record<string, unknown>>;
  /** What else belongs to the same transaction, such as drawing up a receipt. */
  readonly besides?: (tx: Tx, opened: OpenedCase) => Promise<void>;
}

export interface OpenedCase {
  readonly key: string;
  readonly number: string;
  readonly openedAt: Date;
  /** Those the asker may see. */
  readonly tasks: readonly CaseTask[];
}

/** Opens the case and starts its process, up to its first waits, in one transaction. */
export function openCase(parts: Parts, actor: Actor, asked: OpenCase): Promise<OpenedCase> {
  const { database, clock, runtime, projection, audit } = parts;
  return database.transaction(async (tx) => {
    demand(actor, 'case.open', { personId: asked.applicantId });

    const openedAt = clock.now();
    const number = await drawNumber(tx, asked.prefix, openedAt);
    const term = asked.term ? await parts.clocks.start(tx, { kind: asked.term.kind, lengthDays: asked.term.days, ilCode: asked.il ?? null, at: openedAt }) : null;
    const { application, processId, subject, applicantId, type = null, il = null, ilce = null, detsisNo = null, data = {}, retention = null } = asked;
    projection.expect(tx, { number, application, processId, subject, type, applicantId, il, ilce, detsisNo, data, term, retention });
    const { instanceKey: key } = await runtime.within(tx).instances.create({ processId, variables: asked.variables(number), businessId: number, actor: actor.personId });

    audit.record(tx, entryOf(actor, { act: 'case.open', thing: { kind: 'case', id: key }, details: { number } }));
    const opened = { key, number, openedAt, tasks: await visibleTasks(tx, actor, key) };
    await attachFiles(parts, tx, { by: actor, ids: asked.documents ?? [], thing: { kind: 'case', id: key }, detsisNo, ilce });
    await asked.besides?.(tx, opened);
    return opened;
  });
}

/** The year is that of the people who read it. */
async function drawNumber(tx: Tx, prefix: string, at: Date): Promise<string> {
  const year = Number(new Intl.DateTimeFormat('en', { timeZone: 'Europe/Istanbul', year: 'numeric' }).format(at));
  const [row] = await tx.prepared<{ number: string }>('SELECT next_case_number($1, $2) AS number', [prefix, year]);
  return (row as { number: string }).number;
}
