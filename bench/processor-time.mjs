import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100; // what Linux shows to programs, whatever its own clock does

/** Processor milliseconds a PostgreSQL server has used so far, its ended connections included; NaN where the system does not tell. */
export async function serverProcessorMs(pool) {
  const { rows: [{ pid }] } = await pool.query('SELECT pg_backend_pid() AS pid');
  const parent = statOf(pid)?.parent;
  const server = parent === undefined ? undefined : statOf(parent);
  if (!server) return Number.NaN;
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => statOf(name) ?? []).filter((process) => process.parent === parent);
  const ticks = children.reduce((sum, { own }) => sum + own, server.own + server.ofEnded);
  return (ticks * 1000) / TICKS_PER_SECOND;
}

/** From /proc/<pid>/stat: its second field is a name in brackets that may hold anything. */
function statOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return { parent: Number(fields[1]), own: Number(fields[11]) + Number(fields[12]), ofEnded: Number(fields[13]) + Number(fields[14]) };
  } catch {
    return undefined;
  }
}
