import type { Database } from '../platform/index.js';

/** Figures that are `most` mean as many or more. */
interface OpenTasksWithin {
  readonly own: number;
  readonly within: number;
  readonly most: number;
}

/** More than this is many, whatever the figure. */
const MOST = 10_000;

const COUNT = `
  SELECT (SELECT count(*) FROM (SELECT FROM case_task WHERE state = 'OPEN' AND detsis_no = $2 LIMIT ${MOST}) own)::int AS own,
    (SELECT count(*) FROM (SELECT FROM unit u JOIN case_task t ON t.detsis_no = u.detsis_no AND t.state = 'OPEN' WHERE u.path LIKE $1 LIMIT ${MOST}) whole)::int AS within`;

/** Tasks that stand open in the queues of the unit, and of it with all below it. */
export async function openTasksWithin(database: Pick<Database, 'query'>, { path, detsisNo }: { readonly path: string; readonly detsisNo: string }): Promise<OpenTasksWithin> {
  const [{ own, within } = { own: 0, within: 0 }] = await database.query<Omit<OpenTasksWithin, 'most'>>(COUNT, [`${path}%`, detsisNo]);
  return { own, within, most: MOST };
}
