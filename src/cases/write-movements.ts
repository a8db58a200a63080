import type { Tx } from '../platform/index.js';
import type { SavedStep } from '../runtime-postgres/index.js';
import { storedText } from './stored-text.js';

/** Writes the lines and the status the diagram speaks of, in the order its elements were entered. */
export function writeMovements(tx: Tx, { entered, closed, rootKey, at }: SavedStep): void {
  const taskKey = closed.find(({ wait, how }) => wait === 'task' && how === 'COMPLETED')?.key ?? null;
  const lines = entered.flatMap(({ elementId, properties }) => {
    const hareket = textOf(properties['hareket']);
    if (hareket === null) return [];
    const [gonderen, alan] = [kurumOf(properties['gonderenKurum']), kurumOf(properties['alanKurum'])];
    return {
      element_id: elementId, hareket, aciklama: textOf(properties['hareketAciklama']), gonderen_no: gonderen.no, gonderen_kurum: gonderen.name,
      alan_no: alan.no, alan_kurum: alan.name, visible_to_applicant: properties['basvuranGormez'] !== 'true', task_key: taskKey,
    };
  });
  if (lines.length > 0) tx.write(INSERT, [rootKey, at, JSON.stringify(lines)]);

  const status = entered.map(({ properties }) => textOf(properties['durum'])).findLast((text) => text !== null);
  if (status !== undefined) tx.write('UPDATE case_file SET status = $2 WHERE key = $1', [rootKey, status]);
}

const INSERT = `
  INSERT INTO case_movement (case_key, at, element_id, hareket, aciklama, gonderen_no, gonderen_kurum, alan_no, alan_kurum, visible_to_applicant, task_key)
  SELECT $1, $2, l.element_id, l.hareket, l.aciklama, l.gonderen_no, l.gonderen_kurum, l.alan_no, l.alan_kurum, l.visible_to_applicant, l.task_key
  FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (element_id text, hareket text, aciklama text, gonderen_no text, gonderen_kurum text, alan_no text, alan_kurum text,
    visible_to_applicant boolean, task_key bigint)) WITH ORDINALITY
    AS l(element_id, hareket, aciklama, gonderen_no, gonderen_kurum, alan_no, alan_kurum, visible_to_applicant, task_key, place) ORDER BY l.place`;

/** An empty text says nothing; anything else than a text is shown as what it is. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return storedText(typeof value === 'string' ? value : JSON.stringify(value));
}

/** `{detsisNo, ad}`, or a name alone. */
export function kurumOf(value: unknown): { readonly no: string | null; readonly name: string | null } {
  if (typeof value !== 'object' || value === null) return { no: null, name: textOf(value) };
  const { detsisNo, ad } = value as { readonly detsisNo?: unknown; readonly ad?: unknown };
  return { no: textOf(detsisNo), name: textOf(ad) };
}
