import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Actor } from '../permissions/index.js';
import { Refusal, type Clock, type Database, type Tx } from '../platform/index.js';
import type { Audit } from '../platform/audit/index.js';
import { Bytes, canBeShown, cleanName, endingOf, kindOf, type Kind } from './checks/index.js';
import type { DocumentView } from './document.js';
import type { Quota } from './quota.js';
import { receive, type Received } from './receive.js';
import type { Spool } from './spool.js';
import { newKey, type DocumentStorage } from './storage/index.js';
import { CHECKING, Turns } from './turns.js';

/** A document nobody attaches goes after so many days. */
const UNUSED_DAYS = 30;
/** Bytes without a document go after that; nothing takes so long to store. */
const STORED_WITHIN_MS = 3_600_000;
export const DOCUMENT_SCAN = 'document_scan';

export interface Upload {
  readonly name: string;
  readonly content: Readable;
  /** Resolves when nothing follows the file in its form; else it rejects, and there is no document. */
  readonly isAll: () => Promise<void>;
  readonly address: string;
  /** Aborts when its sender no longer waits. */
  readonly gone: AbortSignal;
}

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly storage: DocumentStorage;
  readonly spool: Spool;
  readonly quota: Quota;
  readonly isScanned: boolean;
}

interface Checked extends Received {
  readonly actor: Actor;
  readonly address: string;
  readonly name: string;
  readonly kind: Kind;
  readonly key: string;
}

/** It took so long to store that its bytes counted as nobody's. */
class SweptAway extends Refusal {
  constructor() {
    super('DOCUMENT_UPLOAD_BROKEN');
  }
}

/** Takes a file in: read once, checked on our disk, stored, and only then a document. A process may die anywhere between. */
export class AddDocument {
  private readonly checking = new Turns(CHECKING);

  constructor(private readonly parts: Parts) {}

  async run(actor: Actor, upload: Upload): Promise<DocumentView> {
    const { quota, spool } = this.parts;
    const name = cleanName(upload.name);
    const kind = kindOf(endingOf(name));
    await quota.begin(actor.personId);
    return spool.with(async (file) => {
      const received = await receive(upload.content, { file, kind });
      await upload.isAll();
      return this.checking.take(actor.personId, upload.gone, async () => {
        await Bytes.with(file, kind.check);
        return this.keep(file, { ...received, actor, address: upload.address, name, kind, key: newKey() });
      });
    });
  }

  private async keep(file: string, checked: Checked): Promise<DocumentView> {
    const { database, clock, storage } = this.parts;
    const goAfter = new Date(clock.now().getTime() + STORED_WITHIN_MS);
    await database.query('INSERT INTO document_leftover (storage_key, go_after) VALUES ($1, $2)', [checked.key, goAfter]);
    try {
      await storage.put(checked.key, file);
      return await database.transaction((tx) => this.record(tx, checked));
    } catch (error) {
      await this.undo(checked.key, error);
      throw error;
    }
  }

  /** Whatever lies there goes with the next sweep; nothing is touched when the document was made after all and only its answer was lost. */
  private async undo(key: string, error: unknown): Promise<void> {
    const { database, clock, storage } = this.parts;
    if (error instanceof SweptAway) await storage.remove(key);
    else await database.query('UPDATE document_leftover SET go_after = least(go_after, $2) WHERE storage_key = $1', [key, clock.now()]);
  }

  private async record(tx: Tx, { actor, address, name, kind, key, bytes, sha256 }: Checked): Promise<DocumentView> {
    const { clock, quota, audit, isScanned } = this.parts;
    const [now, id, state] = [clock.now(), randomUUID(), isScanned ? ('taraniyor' as const) : ('temiz' as const)];
    const [leftover] = await tx.query('DELETE FROM document_leftover WHERE storage_key = $1 AND NOT is_going RETURNING storage_key', [key]);
    if (!leftover) throw new SweptAway();
    await quota.count(tx, actor.personId, bytes);
    const deleteAfter = new Date(now.getTime() + UNUSED_DAYS * 86_400_000);
    await tx.query(
      `INSERT INTO document (id, owner_id, name, type, bytes, sha256, storage_key, state, scan_after, delete_after, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, actor.personId, name, kind.type, bytes, sha256, key, state, isScanned ? now : null, deleteAfter, now],
    );
    audit.record(tx, { actor: actor.personId, session: actor.sessionId, act: 'document.add', thing: { kind: 'document', id }, address, details: { bytes, type: kind.type } });
    if (isScanned) await tx.query(`NOTIFY ${DOCUMENT_SCAN}`);
    return { id, name, type: kind.type, bytes, state, createdAt: now, isAttached: false, canBeShown: canBeShown(kind.type) };
  }
}
