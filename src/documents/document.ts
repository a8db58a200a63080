import { rowsOf, type Actor, type Thing } from '../permissions/index.js';
import type { Database, Tx } from '../platform/index.js';
import { canBeShown } from './checks/index.js';

/** `taraniyor`: nobody has looked for viruses yet; `zararli`: somebody has, and the bytes are gone. */
export type DocumentState = 'taraniyor' | 'temiz' | 'zararli';

/** What a document can belong to, as its room calls it: `{ kind: 'case', id: … }`. */
export interface Belonging {
  readonly kind: string;
  readonly id: string;
}

/** What people are told of a document. */
export interface DocumentView {
  readonly id: string;
  /** To be shown as text only. */
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly state: DocumentState;
  readonly isAttached: boolean;
  /** Whether a browser shows it itself. */
  readonly canBeShown: boolean;
  readonly createdAt: Date;
}

/** A document with what permissions and the store need of it; stays in this room. */
export interface StoredDocument extends Omit<DocumentView, 'canBeShown' | 'isAttached'> {
  readonly storageKey: string;
  readonly sha256: Buffer;
  readonly thingKind: string | null;
  readonly thingId: string | null;
  readonly personId: string;
  readonly detsisNo: string | null;
  readonly unitPath: string | null;
  readonly il: number | null;
  readonly ilce: string | null;
}

const SELECT = `SELECT d.id, d.name, d.type, d.bytes, d.state, d.created_at AS "createdAt", d.storage_key AS "storageKey", d.sha256, d.thing_kind AS "thingKind",
  d.thing_id AS "thingId", d.owner_id AS "personId", d.detsis_no AS "detsisNo", u.path AS "unitPath", u.il_code AS il, d.ilce
  FROM document d LEFT JOIN unit u USING (detsis_no)`;
const COLUMNS = { personId: 'd.owner_id', detsisNo: 'd.detsis_no', unitPath: 'u.path', il: 'u.il_code', ilce: 'd.ilce' };

type Source = Pick<Tx, 'query'> | Database;

/** The document, unless it is gone; nobody has asked yet who may see it. */
export async function findDocument(source: Source, id: string): Promise<StoredDocument | undefined> {
  const [found] = await source.query<StoredDocument>(`${SELECT} WHERE d.id = $1 AND d.state <> 'silindi'`, [id]);
  return found;
}

/** Of the documents a condition names, exactly those the actor may read, the oldest first. */
export function listDocuments(source: Source, actor: Actor | undefined, { where, params }: { readonly where: string; readonly params: readonly unknown[] }): Promise<StoredDocument[]> {
  const allowed = rowsOf(actor, 'document.read', { columns: COLUMNS, taken: params.length });
  return source.query<StoredDocument>(`${SELECT} WHERE ${where} AND d.state <> 'silindi' AND ${allowed.sql} ORDER BY d.created_at, d.id LIMIT 500`, [...params, ...allowed.params]);
}

/** The documents of some things; nobody has asked yet who may see them. */
export function documentsOfThings(source: Source, things: readonly Belonging[]): Promise<StoredDocument[]> {
  return source.query<StoredDocument>(
    `${SELECT} JOIN unnest($1::text[], $2::text[]) AS thing (kind, id) ON d.thing_kind = thing.kind AND d.thing_id = thing.id WHERE d.state <> 'silindi' ORDER BY d.created_at, d.id LIMIT 2000`,
    [things.map(({ kind }) => kind), things.map(({ id }) => id)],
  );
}

export function thingOf({ personId, detsisNo, unitPath, il, ilce }: StoredDocument): Thing {
  return { personId, detsisNo, unitPath, il, ilce };
}

export function viewOf({ id, name, type, bytes, state, thingKind, createdAt }: StoredDocument): DocumentView {
  return { id, name, type, bytes, state, createdAt, isAttached: thingKind !== null, canBeShown: canBeShown(type) };
}
