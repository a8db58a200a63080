import type { Outside } from '../../outside/index.js';
import type { Clock, Database, Tx } from '../../platform/index.js';
import type { Audit } from '../../platform/audit/index.js';
import { destroyDocuments } from '../destroy.js';
import type { DocumentStorage } from '../storage/index.js';

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly storage: DocumentStorage;
  readonly scanner: Outside['scanner'];
}

interface Waiting {
  readonly id: string;
  readonly owner_id: string;
  readonly storage_key: string;
}

/** Who dies while scanning gives the document back after that; when the scanner is down it is asked again after the other. */
const LEASE_MS = 120_000;
const AGAIN_MS = 15_000;
const DOCUMENT_EVENT = 'document_event';

/** Shows new documents to the scanner, one by one; nobody can open them before. */
export class Scan {
  constructor(private readonly parts: Parts) {}

  /** Answers false when nothing waits, or nobody is there to look. */
  async next(): Promise<boolean> {
    const { scanner, storage } = this.parts;
    if (!scanner.isConfigured) return false;
    const waiting = await this.claim();
    if (!waiting) return false;
    const verdict = await scanner.scan(await storage.read(waiting.storage_key));
    if (verdict === 'clean') await this.release(waiting);
    else if (verdict === 'infected') await this.condemn(waiting);
    else await this.giveBack(waiting);
    return verdict !== 'unavailable';
  }

  private async claim(): Promise<Waiting | undefined> {
    const now = this.parts.clock.now();
    const [row] = await this.parts.database.query<Waiting>(
      `UPDATE document SET scan_after = $2 WHERE id = (
         SELECT id FROM document WHERE state = 'taraniyor' AND scan_after <= $1 ORDER BY scan_after LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, owner_id, storage_key`,
      [now, new Date(now.getTime() + LEASE_MS)],
    );
    return row;
  }

  private async release({ id }: Waiting): Promise<void> {
    await this.parts.database.query(`UPDATE document SET state = 'temiz', scanned_at = $2, scan_after = NULL WHERE id = $1 AND state = 'taraniyor'`, [id, this.parts.clock.now()]);
  }

  private async condemn({ id, owner_id: owner }: Waiting): Promise<void> {
    const now = this.parts.clock.now();
    await this.parts.database.transaction(async (tx: Tx) => {
      const [row] = await tx.query(`UPDATE document SET scanned_at = $2 WHERE id = $1 AND state = 'taraniyor' RETURNING id`, [id, now]);
      if (!row) return;
      await destroyDocuments(tx, { ids: [id], reason: 'infected', now });
      await tx.query(`INSERT INTO document_event (document_id, person_id, kind, at) VALUES ($1, $2, 'infected', $3)`, [id, owner, now]);
      await tx.query(`NOTIFY ${DOCUMENT_EVENT}`);
      this.parts.audit.record(tx, { actor: 'system', act: 'document.condemn', thing: { kind: 'document', id } });
    });
  }

  private async giveBack({ id }: Waiting): Promise<void> {
    const after = new Date(this.parts.clock.now().getTime() + AGAIN_MS);
    await this.parts.database.query(`UPDATE document SET scan_after = $2 WHERE id = $1 AND state = 'taraniyor'`, [id, after]);
  }
}
