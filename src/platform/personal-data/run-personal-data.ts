import { Database, migrate } from '../database/index.js';
import type { Logger } from '../logger.js';
import type { KeyRing } from './key-ring.js';
import { PersonalData } from './personal-data.js';
import { rewrap, rotate } from './rotate.js';
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.js';

interface Surroundings {
  readonly databaseUrl: string;
  readonly ring: KeyRing;
  readonly logger: Logger;
  readonly print: (line: string) => void;
  readonly columns?: readonly SealedColumn[];
}

const USAGE = `npm run personal-data -- rotate              a new data key; everything sealed is sealed anew, while the system runs
npm run personal-data -- rotate --hash-key   the key of the searchable hashes changes as well
npm run personal-data -- rewrap              data keys are wrapped with the first key of PERSONAL_DATA_KEYS
A command that was cut short is given again, and goes on.`;

/** The command line of the keys; answers the exit code. */
export async function runPersonalData(words: readonly string[], { databaseUrl, ring, logger, print, columns = SEALED_COLUMNS }: Surroundings): Promise<number> {
  const wanted = words.join(' ');
  if (!['rotate', 'rotate --hash-key', 'rewrap'].includes(wanted)) {
    print(USAGE);
    return 1;
  }
  await migrate(databaseUrl);
  const database = await Database.open({ url: databaseUrl, poolSize: 2 });
  try {
    const personalData = await PersonalData.open({ database, ring, logger });
    try {
      if (wanted === 'rewrap') print(`${await rewrap(database, ring)} data keys are wrapped anew with "${ring.current}".`);
      else print(`${await rotate({ database, ring, personalData, columns, withHashKey: words.length > 1 })} values are sealed anew.`);
      return 0;
    } finally {
      personalData.close();
    }
  } finally {
    await database.close();
  }
}
