import { maybe, text } from '../search/field.js';
import type { Field } from '../search/field.js';

/** The version `d` that a row names, which may be gone: whoever has been migrated away from it tells of it still. */
export const definitionOf = (row: string): string => `left join process_definition d on d.key = ${row}.definition_key`;

const processIdOf = (row: string): string => `coalesce(d.process_id, (select i.process_id from process_instance i where i.key = ${row}.instance_key))`;

/** The process of a row; of a version that is gone it is found no more, but shown. */
export const processId = (row: string): Field => ({ ...maybe(text('d.process_id')), shownAs: processIdOf(row) });

/** What people call the process. */
export const processName = (row: string): Field => ({ ...maybe(text('coalesce(d.name, d.process_id)')), shownAs: `coalesce(d.name, ${processIdOf(row)})` });
