// A process of its own that rotates again and again, and kills itself before its n-th statement is sent.
import { Database } from '../../../dist/platform/database/index.js';
import { parseKeys, PersonalData, rotate } from '../../../dist/platform/personal-data/index.js';
import { createLogger } from '../../../dist/platform/start/index.js';

const [url, keys, statements] = process.argv.slice(2);
const people = { table: 'person_in_test', id: 'id', column: 'tckn_sealed', context: (id) => `person_in_test.tckn/${id}`, hash: { column: 'tckn_hash', kind: 'tckn' } };
let left = Number(statements);
const counted = (send) => (...statement) => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  return send(...statement);
};

const real = await Database.open({ url, poolSize: 2 });
const ring = parseKeys(keys, 'keys');
const personalData = await PersonalData.open({ database: real, ring, logger: createLogger('silent') });
const database = {
  transaction: (work) => real.transaction((tx) => work({ query: counted(tx.query), write: counted(tx.write) })),
};
for (;;) await rotate({ database, ring, personalData, columns: [people], withHashKey: true });
