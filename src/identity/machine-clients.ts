import { hash, verify } from '@node-rs/argon2';
import { createHash, randomBytes } from 'node:crypto';

import type { Database } from '../platform/index.js';
import { KnownPasswords } from './known-passwords.js';
import { scopesAmong } from './scopes.js';
import type { Scope } from './scopes.js';

/** A program that may call the API. */
export interface MachineClient {
  readonly id: string;
  readonly scopes: readonly Scope[];
}

/** A token as the OAuth2 answer shows it: never stored, never shown again. */
export interface IssuedToken {
  readonly token: string;
  readonly expiresInSeconds: number;
}

interface ClientRow {
  readonly id: string;
  readonly secret_hash: string;
  readonly scopes: string[];
}

const TOKEN_SECONDS = 3600;

/** Verified against when no such client exists, so that an unknown id takes as long as a wrong secret. */
const NOBODY = await hash(randomBytes(16));

/** The programs that may call the API: kept with argon2id, recognised by secret or by token. */
export class MachineClients {
  private readonly passwords = new KnownPasswords<MachineClient>();

  constructor(private readonly database: Database) {}

  /** Adds the client; false, with nothing changed, when its id is taken. */
  async add(client: MachineClient, secret: string): Promise<boolean> {
    const rows = await this.database.query(
      'INSERT INTO machine_client (id, secret_hash, scopes) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING RETURNING id',
      [client.id, await hash(secret), client.scopes],
    );
    return rows.length > 0;
  }

  /** Adds the client or replaces its secret and scopes; the tokens it had are worth nothing afterwards. */
  async save(client: MachineClient, secret: string): Promise<void> {
    const secretHash = await hash(secret);
    await this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM machine_token WHERE client_id = $1', [client.id]);
      await tx.query(
        `INSERT INTO machine_client (id, secret_hash, scopes) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET secret_hash = excluded.secret_hash, scopes = excluded.scopes`,
        [client.id, secretHash, client.scopes],
      );
    });
    this.passwords.forgetAll();
  }

  /** Removes the client and its tokens. */
  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM machine_client WHERE id = $1', [id]);
    this.passwords.forgetAll();
  }

  /** Every client, by its id. */
  async all(): Promise<MachineClient[]> {
    const rows = await this.database.query<ClientRow>('SELECT id, secret_hash, scopes FROM machine_client ORDER BY id');
    return rows.map(clientOf);
  }

  /** The client with this secret, or null. */
  async bySecret(id: string, secret: string): Promise<MachineClient | null> {
    const known = this.passwords.find(id, secret);
    if (known) return known;

    const [row] = await this.database.query<ClientRow>('SELECT id, secret_hash, scopes FROM machine_client WHERE id = $1', [id]);
    const isRight = await verify(row?.secret_hash ?? NOBODY, secret);
    if (!row || !isRight) return null;

    const client = clientOf(row);
    this.passwords.remember(id, secret, client);
    return client;
  }

  /** A new token for the client; expired ones of everybody go away on the same occasion. */
  async issueToken(client: MachineClient): Promise<IssuedToken> {
    const token = randomBytes(32).toString('base64url');
    await this.database.query('DELETE FROM machine_token WHERE expires_at < now()');
    await this.database.query(
      `INSERT INTO machine_token (digest, client_id, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))`,
      [digest(token), client.id, TOKEN_SECONDS],
    );
    return { token, expiresInSeconds: TOKEN_SECONDS };
  }

  /** The client a token was issued to, or null when it has expired or never was. */
  async byToken(token: string): Promise<MachineClient | null> {
    const [row] = await this.database.query<ClientRow>(
      `SELECT c.id, c.secret_hash, c.scopes FROM machine_token t JOIN machine_client c ON c.id = t.client_id
       WHERE t.digest = $1 AND t.expires_at > now()`,
      [digest(token)],
    );
    return row ? clientOf(row) : null;
  }
}

function clientOf(row: ClientRow): MachineClient {
  return { id: row.id, scopes: scopesAmong(row.scopes) };
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
