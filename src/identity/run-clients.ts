import { randomBytes } from 'node:crypto';

import { Database, migrate } from '../platform/database/index.js';
import { MachineClients, type MachineClient } from './machine-clients.js';
import { scopes, scopesAmong } from './scopes.js';

interface Surroundings {
  readonly databaseUrl: string;
  readonly print: (line: string) => void;
}

const USAGE = `npm run clients -- add <id> --scopes read,start,work   a new client
npm run clients -- add <id> --scopes read,start,work --replace   a new secret and new scopes for a known one
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

function commandOf([verb, id = '', flag, list = '', replace, ...rest]: readonly string[]): Command | undefined {
  const wanted = list.split(',');
  const granted = scopesAmong(wanted);
  if (rest.length > 0 || (replace && replace !== '--replace')) return undefined;
  if (verb === 'list' && !id) return listing;
  if (!ID.test(id)) return undefined;
  if (verb === 'remove' && !flag) return removing(id);
  return verb === 'add' && flag === '--scopes' && granted.length === wanted.length ? adding({ id, scopes: granted }, replace !== undefined) : undefined;
}

/** A program that works must not lose its secret because somebody chose its name for another. */
function adding(client: MachineClient, isReplacement: boolean): Command {
  return async (clients, print) => {
    const secret = randomBytes(24).toString('base64url');
    if (isReplacement) await clients.save(client, secret);
    else if (!(await clients.add(client, secret))) {
      print(`There is a client ${client.id} already. Give it a new secret with --replace, or choose another name.`);
      return 1;
    }
    print(`Client ${client.id} may ${client.scopes.join(', ')}. Its secret, shown only now:\n${secret}`);
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
