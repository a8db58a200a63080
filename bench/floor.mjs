import { OpenTasks } from './cases.mjs';
import { answers } from './diagrams.mjs';
import { inTurns, round } from './load.mjs';
import { allForms, BareRows } from './bare-rows.mjs';

const CLIENTS = [1, 8, 32];

/** What PostgreSQL alone needs for the rows of a completed task. */
export async function* measure(place) {
  const { runtime, pool } = await place.runtime();
  const rows = await BareRows.like({ runtime, pool, tasks: await OpenTasks.of({ runtime, pool }), answers });
  for (const clients of CLIENTS) {
    const laps = await inTurns(allForms.map((form) => (client) => rows.write(form, client)), { clients, seconds: 0.8 });
    for (const [at, { perSecond, p50, p99 }] of laps.entries()) yield { setting: { clients, form: allForms[at] }, value: round(perSecond), unit: '1/s', p50: round(p50), p99: round(p99) };
  }
}
