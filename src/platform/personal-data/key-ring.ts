import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart } from '../cannot-start.js';
import type { Config } from '../start/config.js';
import { KEY_BYTES } from './authenticated.js';

/** The keys that wrap the database's keys, and are never in it: new ones are wrapped with the current one, older ones still unwrap. */
export interface KeyRing {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

type KeySettings = Pick<Config, 'personalDataKeys' | 'personalDataKeysFile' | 'databaseUrl' | 'isDemo'>;

const ENTRY = /^([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/]{43}=)$/u;
const FORM = 'must be id:key, or several with commas between them; a key is 32 random bytes in base64, as "openssl rand -base64 32" prints them';

/** The keys of the settings. A demo, or a database of our own, gets a key once, in a file that only we may read, kept in `folder`. */
export async function openKeyRing(settings: KeySettings, folder: string): Promise<KeyRing> {
  const { personalDataKeys, personalDataKeysFile, databaseUrl, isDemo } = settings;
  if (personalDataKeys) return parseKeys(personalDataKeys, 'PERSONAL_DATA_KEYS');
  if (personalDataKeysFile) return parseKeys(await textOf(personalDataKeysFile), 'The file of PERSONAL_DATA_KEYS_FILE');
  if (databaseUrl && !isDemo) {
    throw new CannotStart(`PERSONAL_DATA_KEYS is missing: personal data is never stored without a key. It ${FORM}.`);
  }
  const file = path.join(folder, 'personal-data.keys');
  await makeOnce(file);
  return parseKeys(await textOf(file), file);
}

/** Never repeats what it was given. */
export function parseKeys(text: string, source: string): KeyRing {
  const entries = text.trim().split(/\s*,\s*/u).map((entry) => ENTRY.exec(entry));
  const keys = new Map(entries.map((entry) => [entry?.[1] ?? '', Buffer.from(entry?.[2] ?? '', 'base64')]));
  const [current = ''] = keys.keys();
  const isWhole = keys.size === entries.length && [...keys].every(([id, key]) => id !== '' && key.length === KEY_BYTES);
  if (!isWhole) throw new CannotStart(`${source} ${FORM}.`);
  return { current, keys };
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CannotStart(`The keys of personal data cannot be read from ${file} (${error.code}).`);
  });
}

/** Whole or not at all, and the first of several processes wins: what is sealed with a lost key is lost. */
async function makeOnce(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o711 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`demo-${randomBytes(3).toString('hex')}:${randomBytes(KEY_BYTES).toString('base64')}\n`);
    await handle.sync();
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
  await keepEntry(path.dirname(file));
}

/** A power cut must not leave a database without the name of its key's file. */
async function keepEntry(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
