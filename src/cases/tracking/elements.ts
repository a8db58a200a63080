import type { Database } from '../../platform/index.js';
import type { PersonName } from '../case-task.js';

/** One element the case has been in, and who did what in it. */
export interface Step {
  readonly key: string;
  /** Of the diagram it is in. */
  readonly definitionKey: string;
  readonly elementId: string;
  /** As BPMN calls it, in capitals: `USER_TASK`. */
  readonly type: string;
  readonly state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED';
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** A token that cannot go on until an operator acts. */
  readonly isStuck: boolean;
  readonly title: string | null;
  readonly unitName: string | null;
  readonly assignee: PersonName | null;
  readonly completedBy: PersonName | null;
  readonly onBehalfOf: PersonName | null;
}

/** With where it stands, and the task that was opened in it. */
export interface StoredElement extends Step {
  readonly instanceKey: string;
  /** The element around it; of the outermost ones of a called process, the element that called it. */
  readonly parentKey: string | null;
  readonly taskKey: string | null;
}

const MOST = 10_000;
const named = (id: string): string => `(SELECT json_build_object('id', ${id}, 'name', p.given_name || ' ' || p.family_name) FROM person p WHERE p.id::text = ${id}::text)`;

/** Everything the case has been in, in the order it came there. */
export function readElements(database: Database, caseKey: string): Promise<StoredElement[]> {
  return database.query<StoredElement>(
    `SELECT e.key, e.definition_key AS "definitionKey", e.element_id AS "elementId", e.type, e.state, e.started_at AS "startedAt", e.ended_at AS "endedAt",
       e.incident_key IS NOT NULL AND e.state = 'ACTIVE' AS "isStuck", t.title, u.name AS "unitName", ${named('t.assignee')} AS assignee, ${named('t.completed_by')} AS "completedBy",
       ${named('t.on_behalf_of')} AS "onBehalfOf", e.instance_key AS "instanceKey", t.key AS "taskKey",
       CASE WHEN e.scope_key IS NULL OR e.scope_key = e.instance_key THEN i.parent_element_key ELSE e.scope_key END AS "parentKey"
     FROM process_instance i JOIN element_instance e ON e.instance_key = i.key AND e.key <> i.key
     LEFT JOIN user_task w ON w.element_key = e.key AND w.instance_key = i.key LEFT JOIN case_task t ON t.key = w.key LEFT JOIN unit u ON u.detsis_no = t.detsis_no
     WHERE i.key = $1 OR i.root_key = $1 ORDER BY e.key LIMIT ${MOST}`,
    [caseKey],
  );
}

/** The diagrams these elements are in, in the versions that run. */
export function readDiagrams(database: Database, definitionKeys: readonly string[]): Promise<Diagram[]> {
  return database.query<Diagram>(
    `SELECT d.key AS "definitionKey", d.process_id AS "processId", d.name, d.version, r.content AS xml
     FROM process_definition d JOIN resource r ON r.key = d.resource_key WHERE d.key = ANY ($1::bigint[]) ORDER BY d.key`,
    [definitionKeys],
  );
}

export interface Diagram {
  readonly definitionKey: string;
  readonly processId: string;
  readonly name: string | null;
  readonly version: number;
  readonly xml: string;
}
