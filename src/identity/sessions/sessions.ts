import { Injectable } from '@nestjs/common';
import { Clock, Database, type Tx } from '../../platform/index.js';
import type { Way } from '../routes/shapes.js';
import { digestOf, idOf, newToken } from './tokens.js';

/** As what somebody came in: an officer who signs in as a citizen is a citizen until they sign out. */
export type ActsAs = 'muhtar' | 'citizen' | 'staff';

export interface OpenSession {
  readonly id: string;
  readonly digest: Buffer;
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly signedInBy: Way;
  readonly actsAs: ActsAs;
  readonly isMuhtar: boolean;
  /** The unit and district that were chosen. */
  readonly detsisNo: string | null;
  readonly ilce: string | null;
  readonly mustChangePassword: boolean;
  readonly expiresAt: Date;
}

export interface NewSession {
  readonly personId: string;
  readonly signedInBy: Way;
  readonly actsAs: ActsAs;
  readonly browser: string;
  /** The session this browser had until now: it ends. */
  readonly before: string | null;
}

const IDLE_SECONDS = 30 * 60;
const WHOLE_SECONDS = 12 * 60 * 60;
const MOST_PER_PERSON = 20;

const SESSION = `
  SELECT s.digest, s.person_id, p.given_name, p.family_name, s.signed_in_by, s.acts_as, s.detsis_no, s.ilce, s.expires_at,
    m.person_id IS NOT NULL AS is_muhtar, coalesce(a.must_change, false) AND s.signed_in_by = 'password' AS must_change
  FROM session s JOIN person p ON p.id = s.person_id LEFT JOIN sign_in_account a ON a.person_id = p.id
    LEFT JOIN muhtar m ON m.person_id = p.id AND ($2::timestamptz AT TIME ZONE 'Europe/Istanbul')::date BETWEEN m.active_from AND coalesce(m.active_to, 'infinity')
  WHERE p.is_active AND s.expires_at > $2 AND s.seen_at > $2::timestamptz - make_interval(secs => $3)`;

/** Finds, and notes at most once a minute that it was used: one statement. */
const FIND = `
  WITH seen AS (
    UPDATE session SET seen_at = $2 WHERE digest = $1 AND seen_at < $2::timestamptz - interval '1 minute'
      AND seen_at > $2::timestamptz - make_interval(secs => $3) AND expires_at > $2)
  ${SESSION} AND s.digest = $1`;
const PEEK = `${SESSION} AND s.person_id = $1 AND substring(s.digest FROM 1 FOR 16) = $4`;

interface Row {
  readonly digest: Buffer;
  readonly person_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly signed_in_by: Way;
  readonly acts_as: ActsAs;
  readonly detsis_no: string | null;
  readonly ilce: string | null;
  readonly expires_at: Date;
  readonly is_muhtar: boolean;
  readonly must_change: boolean;
}

/** Who is signed in where. Only digests are stored: whoever reads the table can impersonate nobody. */
@Injectable()
export class Sessions {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** Null for a session that ended, stood idle too long, or whose person is no longer active. */
  async find(token: string): Promise<OpenSession | null> {
    const digest = digestOf(token);
    const [row] = await this.database.query<Row>(FIND, [digest, this.clock.now(), IDLE_SECONDS]);
    return row ? sessionOf(row) : null;
  }

  /** The same by its name in the audit, and nothing is noted. */
  async peek(personId: string, id: string): Promise<OpenSession | null> {
    const [row] = await this.database.query<Row>(PEEK, [personId, this.clock.now(), IDLE_SECONDS, Buffer.from(id, 'base64url')]);
    return row ? sessionOf(row) : null;
  }

  /** A session under a new token, whatever the browser held before; of somebody's many, the oldest end. */
  async open(tx: Tx, { personId, signedInBy, actsAs, browser, before }: NewSession): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    if (before) await tx.query('DELETE FROM session WHERE digest = $1', [digestOf(before)]);
    await tx.query(
      `INSERT INTO session (digest, person_id, signed_in_by, acts_as, browser, started_at, seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $6::timestamptz + make_interval(secs => $7))`,
      [digestOf(token), personId, signedInBy, actsAs, browser, now, WHOLE_SECONDS],
    );
    await tx.query(
      'DELETE FROM session WHERE digest IN (SELECT digest FROM session WHERE person_id = $1 ORDER BY started_at DESC, seen_at DESC OFFSET $2)',
      [personId, MOST_PER_PERSON],
    );
    return token;
  }

  /** The same session under another token: after every change of what it may do. */
  async rotate(tx: Tx, digest: Buffer): Promise<string> {
    const token = newToken();
    await tx.query('UPDATE session SET digest = $2 WHERE digest = $1', [digest, digestOf(token)]);
    return token;
  }

  /** What the session acts in from now on. */
  async choose(tx: Tx, digest: Buffer, unit: { readonly detsisNo: string; readonly ilce: string | null }): Promise<void> {
    await tx.query('UPDATE session SET detsis_no = $2, ilce = $3 WHERE digest = $1', [digest, unit.detsisNo, unit.ilce]);
  }

  async end(tx: Tx, digest: Buffer): Promise<void> {
    await tx.query('DELETE FROM session WHERE digest = $1', [digest]);
  }

  /** Everywhere; `but` spares the one at hand. */
  async endAll(tx: Tx, personId: string, but: Buffer | null = null): Promise<number> {
    const gone = await tx.query('DELETE FROM session WHERE person_id = $1 AND digest IS DISTINCT FROM $2 RETURNING 1', [personId, but]);
    return gone.length;
  }
}

function sessionOf(row: Row): OpenSession {
  return {
    id: idOf(row.digest), digest: row.digest, personId: row.person_id, givenName: row.given_name, familyName: row.family_name, signedInBy: row.signed_in_by,
    actsAs: row.acts_as, isMuhtar: row.is_muhtar, detsisNo: row.detsis_no, ilce: row.ilce, mustChangePassword: row.must_change, expiresAt: row.expires_at,
  };
}
