import type { Database } from '../platform/index.js';
import type { PersonName } from './case-task.js';

/** With the name people know them by. */
export async function personNamed(database: Database, id: string): Promise<PersonName> {
  const [person] = await database.query<PersonName>(`SELECT id, given_name || ' ' || family_name AS name FROM person WHERE id = $1`, [id]);
  return person ?? { id, name: null };
}
