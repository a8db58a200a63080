import type { PersonName } from '../case-task.js';

interface UnitName {
  readonly detsisNo: string;
  readonly name: string;
}

/** What was asked, as whoever is asked sees it: nothing of the case but its number. */
export interface AskedInformation {
  readonly id: string;
  readonly number: string;
  /** Who asks: the unit, never the officer. */
  readonly askedBy: UnitName | null;
  readonly question: string;
  readonly askedAt: Date;
  readonly state: 'OPEN' | 'ANSWERED' | 'WITHDRAWN';
  readonly answer: string | null;
  readonly closedAt: Date | null;
}

/** The same as the asking task's people see it. */
export interface Information extends AskedInformation {
  readonly taskKey: string;
  readonly asker: PersonName;
  /** Null: the applicant. */
  readonly askedOf: UnitName | null;
  readonly answeredBy: PersonName | null;
  readonly onBehalfOf: PersonName | null;
}

const unitName = (alias: string): string => `CASE WHEN ${alias}.detsis_no IS NOT NULL THEN json_build_object('detsisNo', ${alias}.detsis_no, 'name', ${alias}.name) END`;
const personName = (alias: string): string => `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.given_name || ' ' || ${alias}.family_name) END`;

export const ASKED = `i.id, c.number, ${unitName('asking')} AS "askedBy", i.question, i.asked_at AS "askedAt", i.state, i.answer, i.closed_at AS "closedAt"`;
export const ASKED_FROM = 'FROM case_information i JOIN case_file c ON c.key = i.case_key LEFT JOIN unit asking ON asking.detsis_no = i.asking_no';

export const INFORMATION = `
  SELECT ${ASKED}, i.task_key AS "taskKey", ${personName('asker')} AS asker, ${unitName('asked')} AS "askedOf", ${personName('giver')} AS "answeredBy", ${personName('absent')} AS "onBehalfOf"
  ${ASKED_FROM} JOIN person asker ON asker.id = i.asked_by LEFT JOIN unit asked ON asked.detsis_no = i.detsis_no
  LEFT JOIN person giver ON giver.id = i.answered_by LEFT JOIN person absent ON absent.id = i.on_behalf_of`;

/** What the rules look at of a question `i`: whose it is to answer. */
export const INFORMATION_COLUMNS = { detsisNo: 'i.detsis_no', personId: 'i.person_id' };
