import { readFileSync } from 'node:fs';
import type { Tx } from '../platform/index.js';
import type { StoredTask } from './case-task.js';

/** What people do besides the diagram's steps and what belongs into the movements. */
export type MovementKind = 'redirected' | 'due-extended' | 'information-asked' | 'information-answered';

const WORDS = JSON.parse(readFileSync(new URL('./messages/tr.json', import.meta.url), 'utf8')) as Readonly<Record<MovementKind, string>>;

interface OwnMovement {
  readonly kind: MovementKind;
  readonly task: Pick<StoredTask, 'key' | 'caseKey' | 'elementId' | 'groups' | 'detsisNo'>;
  readonly at: Date;
  readonly aciklama: string | null;
  readonly gonderenNo?: string | null;
  readonly alanNo?: string | null;
  readonly isForApplicant: boolean;
  /** Else the task's branch only. */
  readonly isForEverybody?: boolean;
}

/** One line in the movements that no element of the diagram speaks of; in Turkish, as the record is kept, with its kind for other screens. */
export function writeOwnMovement(tx: Tx, { kind, task, at, aciklama, gonderenNo = null, alanNo = null, isForApplicant, isForEverybody = false }: OwnMovement): void {
  tx.write(INSERT, [
    task.caseKey, at, task.elementId, kind, WORDS[kind], aciklama, gonderenNo, alanNo, isForApplicant, task.key, isForEverybody ? null : task.groups, isForEverybody ? null : task.detsisNo,
  ]);
}

const INSERT = `
  INSERT INTO case_movement (case_key, at, element_id, kind, hareket, aciklama, gonderen_no, gonderen_kurum, alan_no, alan_kurum, visible_to_applicant, task_key, groups, detsis_no)
  SELECT $1::bigint, $2::timestamptz, $3, $4, $5, $6, $7::char(8), (SELECT name FROM unit WHERE detsis_no = $7::char(8)), $8::char(8), (SELECT name FROM unit WHERE detsis_no = $8::char(8)),
    $9::boolean, $10::bigint, $11::text[], $12::char(8)`;
