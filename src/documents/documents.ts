import type { Readable } from 'node:stream';
import { may, type Actor } from '../permissions/index.js';
import { Refusal, type Clock, type Database, type Tx } from '../platform/index.js';
import type { Audit } from '../platform/audit/index.js';
import { attachDocuments, type Attachment } from './attach-documents.js';
import { documentsOfThings, findDocument, listDocuments, thingOf, viewOf, type Belonging, type DocumentView, type StoredDocument } from './document.js';
import { destroyDocuments } from './destroy.js';
import type { ByteRange, DocumentStorage } from './storage/index.js';

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly storage: DocumentStorage;
}

/** A document that may be read now. */
export interface OpenDocument {
  readonly document: DocumentView;
  readonly content: (range?: ByteRange) => Promise<Readable>;
}

/** The documents of the house, for the rooms whose things they belong to. */
export class Documents {
  constructor(private readonly parts: Parts) {}

  /** Gives the actor's own new documents to a thing, with whose unit they are read from then on; to be called in the transaction that changes the thing. */
  attach(tx: Tx, ids: readonly string[], attachment: Attachment): Promise<void> {
    return attachDocuments(tx, ids, attachment);
  }

  /** The thing went to another unit: its documents are read there from now on, and no longer where it was. */
  async follow(tx: Tx, thing: Belonging, { detsisNo, ilce = null }: { readonly detsisNo: string; readonly ilce?: string | null }): Promise<void> {
    await tx.query('UPDATE document SET detsis_no = $3, ilce = $4 WHERE thing_kind = $1 AND thing_id = $2', [thing.kind, thing.id, detsisNo, ilce]);
  }

  /** The thing has ended: its documents are destroyed after that day, as the file plan's code says. */
  async keepUntil(tx: Tx, thing: Belonging, { retentionCode, deleteAfter }: { readonly retentionCode: string; readonly deleteAfter: Date | null }): Promise<void> {
    await tx.query('UPDATE document SET retention_code = $3, delete_after = $4 WHERE thing_kind = $1 AND thing_id = $2', [thing.kind, thing.id, retentionCode, deleteAfter]);
  }

  /** Of a thing's documents those the actor may open, and no other. */
  async listOf(actor: Actor | undefined, thing: Belonging): Promise<DocumentView[]> {
    const found = await listDocuments(this.parts.database, actor, { where: 'd.thing_kind = $1 AND d.thing_id = $2', params: [thing.kind, thing.id] });
    return found.map(viewOf);
  }

  /** All documents of these things, the oldest first, for a room that has asked already who may see which thing. */
  async belongingTo(things: readonly Belonging[]): Promise<{ readonly document: DocumentView; readonly thing: Belonging }[]> {
    const found = await documentsOfThings(this.parts.database, things);
    return found.map((document) => ({ document: viewOf(document), thing: { kind: document.thingKind ?? '', id: document.thingId ?? '' } }));
  }

  /** What the actor brought and attached to nothing yet. */
  async unattachedOf(actor: Actor): Promise<DocumentView[]> {
    const found = await listDocuments(this.parts.database, actor, { where: 'd.owner_id = $1 AND d.thing_kind IS NULL', params: [actor.personId] });
    return found.map(viewOf);
  }

  /** What the actor may know of a document; one that is not theirs to see is as unknown as one that is not there. */
  async read(actor: Actor | undefined, id: string): Promise<DocumentView> {
    return viewOf(await this.visible(actor, id));
  }

  /** The content for the actor; asks first, and says why it cannot be had yet or any more. The caller writes down the view. */
  async openFor(actor: Actor | undefined, id: string): Promise<OpenDocument> {
    return this.opened(await this.visible(actor, id));
  }

  /** The content for a room that has asked already, or for no person at all: a message that leaves, a file that is put together. */
  async open(id: string): Promise<OpenDocument> {
    const document = await findDocument(this.parts.database, id);
    if (!document) throw new Refusal('NOT_FOUND');
    return this.opened(document);
  }

  /** Destroys the actor's own document, as long as it belongs to nothing. */
  async remove(actor: Actor, id: string, address: string): Promise<void> {
    await this.parts.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM document WHERE id = $1 FOR UPDATE', [id]);
      const document = await findDocument(tx, id);
      if (!document || !may(actor, 'document.remove', thingOf(document))) throw new Refusal('NOT_FOUND');
      if (document.thingKind !== null) throw new Refusal('DOCUMENT_ATTACHED');

      await destroyDocuments(tx, { ids: [id], reason: 'owner', now: this.parts.clock.now() });
      this.parts.audit.record(tx, { actor: actor.personId, session: actor.sessionId, act: 'document.remove', thing: { kind: 'document', id }, address });
    });
  }

  private async visible(actor: Actor | undefined, id: string): Promise<StoredDocument> {
    const document = await findDocument(this.parts.database, id);
    if (!document || !may(actor, 'document.read', thingOf(document))) throw new Refusal('NOT_FOUND');
    return document;
  }

  private opened(document: StoredDocument): OpenDocument {
    if (document.state === 'taraniyor') throw new Refusal('DOCUMENT_BEING_SCANNED');
    if (document.state === 'zararli') throw new Refusal('DOCUMENT_INFECTED');
    return { document: viewOf(document), content: (range) => this.parts.storage.read(document.storageKey, range) };
  }
}
