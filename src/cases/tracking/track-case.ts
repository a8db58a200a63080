import { may, type Actor } from '../../permissions/index.js';
import { Refusal, type Database } from '../../platform/index.js';
import { caseThing, findVisibleCase } from '../case-file.js';
import type { Parts } from '../parts.js';
import { entryOf } from '../trail.js';
import { visibleTasks } from '../visible-tasks.js';
import { readDiagrams, readElements, type Diagram, type Step, type StoredElement } from './elements.js';
import { inSight } from './sight.js';

/** A value as it was last; one too long to be shown is told by its name alone. */
interface CaseVariable {
  readonly name: string;
  /** The element it belongs to; null for the whole case. */
  readonly elementId: string | null;
  readonly value: unknown;
  readonly isTooLong: boolean;
}

/** İşlem İzleme: where a case has been and where it is. */
export interface CaseTrack {
  readonly diagrams: readonly Diagram[];
  /** In the order they were entered; the active ones are where its tokens are. */
  readonly steps: readonly Step[];
  readonly variables: readonly CaseVariable[];
}

const LONGEST = 20_000;

/** For staff: all of it for whoever oversees the case, their own branches for others. That they saw it is written down first. */
export async function trackCase({ database, audit }: Parts, actor: Actor, caseKey: string): Promise<CaseTrack> {
  const file = await findVisibleCase(database, actor, caseKey);
  const thing = caseThing(file);
  if (!may(actor, 'case.read', { ...thing, personId: null })) throw new Refusal('NOT_ALLOWED', { act: 'case.read' });
  await audit.viewed(entryOf(actor, { act: 'case.read', thing: { kind: 'case', id: caseKey }, details: { how: 'track' } }));

  const elements = await readElements(database, caseKey);
  const isWhole = may(actor, 'case.oversee', thing);
  const tasks = isWhole ? [] : await visibleTasks(database, actor, caseKey);
  const { steps, branches } = isWhole ? { steps: elements, branches: null } : inSight(elements, new Set(tasks.map(({ key }) => key)));
  const definitionKeys = [...new Set(elements.slice(0, 1).concat(steps).map(({ definitionKey }) => definitionKey))];
  return { diagrams: await readDiagrams(database, definitionKeys), steps: steps.map(stepOf), variables: await variablesOf(database, { caseKey, elements, branches }) };
}

interface Asked {
  readonly caseKey: string;
  readonly elements: readonly StoredElement[];
  /** Null: of the whole case. */
  readonly branches: ReadonlySet<string> | null;
}

async function variablesOf(database: Database, { caseKey, elements, branches }: Asked): Promise<CaseVariable[]> {
  const names = new Map(elements.map(({ key, elementId }) => [key, elementId]));
  const rows = await database.query<{ name: string; scopeKey: string; value: string | null }>(
    `SELECT v.name, v.scope_key AS "scopeKey", CASE WHEN octet_length(v.value) <= ${LONGEST} THEN v.value END AS value
     FROM process_instance i JOIN variable v ON v.instance_key = i.key
     WHERE (i.key = $1 OR i.root_key = $1) AND ($2::bigint[] IS NULL OR v.scope_key = ANY ($2::bigint[])) ORDER BY v.scope_key, v.name LIMIT 2000`,
    [caseKey, branches && [...branches]],
  );
  return rows.map(({ name, scopeKey, value }) => ({ name, elementId: names.get(scopeKey) ?? null, value: value === null ? null : (JSON.parse(value) as unknown), isTooLong: value === null }));
}

function stepOf({ instanceKey: _instance, parentKey: _parent, taskKey: _task, ...step }: StoredElement): Step {
  return step;
}
