// npm run bench [-- figure …] [--full]: prints one JSON line per figure as it is known, and all of them as a table at the end.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { Place } from './place.mjs';
import { table } from './table.mjs';

const FIGURES = ['step', 'floor', 'tasks', 'instances', 'history', 'inbox', 'desk', 'units', 'start'];

await build();
const { values: { full: isFull }, positionals: wanted } = parseArgs({ options: { full: { type: 'boolean' } }, allowPositionals: true });
const unknown = wanted.find((name) => !FIGURES.includes(name));
if (unknown) throw new Error(`no figure '${unknown}'; there are ${FIGURES.join(', ')}`);

const results = [];
const place = new Place();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void place.close().finally(() => process.exit(130)));
try {
  for (const figure of FIGURES.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    const { measure } = await import(`./${figure}.mjs`);
    for await (const result of measure(place, { isFull })) {
      results.push({ figure, ...result });
      console.log(JSON.stringify({ figure, ...result }));
    }
  }
} finally {
  await place.close();
}
console.log(`\n${table(results)}`);
