import { randomBytes } from 'node:crypto';

import { Database, migrate } from '../platform/database/index.js';
import { MachineClients } from './machine-clients.js';
import { scopes, scopesAmong } from './scopes.js';

interface Surroundings {
  readonly databaseUrl: string;
  readonly print: (line: string) => void;
}

const USAGE = `npm run clients -- add <id> --scopes read,start,work   a new client, or a new secret for a known one
npm run clients -- list
npm run clients -- remove <id>
Scopes: ${scopes.join(', ')}.`;

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;

/** The command line of machine clients; answers the exit code. A secret is printed once and never again. */
export async function runClients(words: readonly string[], { databaseUrl, print }: Surroundings): Promise<number> {
  const command = commandOf(words);
  if (!command) {
    print(USAGE);
    return 1;
  }
  await migrate(databaseUrl);
  const database = await Database.open({ url: databaseUrl, poolSize: 1 });
  try {
    return await command(new MachineClients(database), print);
  } finally {
    await database.close();
  }
}

type Command = (clients: MachineClients, print: (line: string) => void) => Promise<number>;

function commandOf([verb, id = '', flag, list = '', ...rest]: readonly string[]): Command | undefined {
  const wanted = list.split(',');
  const granted = scopesAmong(wanted);
  if (rest.length > 0) return undefined;
  if (verb === 'list' && !id) return listing;
  if (!ID.test(id)) return undefined;
  if (verb === 'remove' && !flag) return removing(id);
  return verb === 'add' && flag === '--scopes' && granted.length === wanted.length ? adding(id, granted) : undefined;
}

function adding(id: string, granted: ReturnType<typeof scopesAmong>): Command {
  return async (clients, print) => {
    const secret = randomBytes(24).toString('base64url');
    await clients.save({ id, scopes: granted }, secret);
    print(`Client ${id} may ${granted.join(', ')}. Its secret, shown only now:\n${secret}`);
    return 0;
  };
}

function removing(id: string): Command {
  return async (clients, print) => {
    const isKnown = (await clients.all()).some((client) => client.id === id);
    await clients.remove(id);
    print(isKnown ? `Client ${id} is removed; a running server lets it in for at most one more minute.` : `There is no client ${id}.`);
    return isKnown ? 0 : 1;
  };
}

const listing: Command = async (clients, print) => {
  const all = await clients.all();
  for (const client of all) print(`${client.id}  ${client.scopes.join(',')}`);
  if (all.length === 0) print('There are no clients yet.');
  return 0;
};
