import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Outside } from '../outside/index.js';
import { Clock, Database, LOGGER, type Logger } from '../platform/index.js';
import { Audit, AuditModule } from '../platform/audit/index.js';
import { AddDocument } from './add-document.js';
import { Documents } from './documents.js';
import { DocumentKeeper, Scan, Sweep } from './keeping/index.js';
import { Quota } from './quota.js';
import { DocumentsController } from './routes/documents.controller.js';
import type { DocumentSettings } from './settings.js';
import { Spool } from './spool.js';
import { openStorage, type DocumentStorage } from './storage/index.js';
import { RECEIVING, Turns } from './turns.js';

const SETTINGS = 'DOCUMENT_SETTINGS';
const STORAGE = 'DOCUMENT_STORAGE';

const storage = { provide: STORAGE, inject: [SETTINGS], useFactory: (settings: DocumentSettings) => openStorage(settings) };
const spool = { provide: Spool, inject: [SETTINGS, Clock], useFactory: ({ folder }: DocumentSettings, clock: Clock) => new Spool(folder, clock) };
const quota = { provide: Quota, inject: [Database, Clock, SETTINGS], useFactory: (database: Database, clock: Clock, settings: DocumentSettings) => new Quota(database, clock, settings) };
const documents = {
  provide: Documents,
  inject: [Database, Clock, Audit, STORAGE],
  useFactory: (...[database, clock, audit, store]: [Database, Clock, Audit, DocumentStorage]) => new Documents({ database, clock, audit, storage: store }),
};

/** Gives every room `Documents`, once per process. Wants the platform's and the outside's modules beside it. */
@Global()
@Module({})
export class DocumentsModule {
  static with(settings: DocumentSettings): DynamicModule {
    const providers = [{ provide: SETTINGS, useValue: settings }, storage, spool, quota, documents];
    return { module: DocumentsModule, imports: [AuditModule], providers, exports: [AuditModule, ...providers.map(({ provide }) => provide)] };
  }
}

const adding = {
  provide: AddDocument,
  inject: [Database, Clock, Audit, STORAGE, Spool, Quota, Outside],
  useFactory: (...[database, clock, audit, store, incoming, limits, { scanner }]: [Database, Clock, Audit, DocumentStorage, Spool, Quota, Outside]) =>
    new AddDocument({ database, clock, audit, storage: store, spool: incoming, quota: limits, isScanned: scanner.isConfigured }),
};

/** Uploads, downloads and previews under `/api/belgeler`; only in processes that answer people. */
@Module({ controllers: [DocumentsController], providers: [adding, { provide: Turns, useFactory: () => new Turns(RECEIVING) }] })
export class DocumentRoutesModule {}

/** Scanning, retention and sweeping; only in processes that carry work. */
@Module({
  providers: [
    {
      provide: DocumentKeeper,
      inject: [Database, Clock, Audit, STORAGE, Spool, Quota, Outside, LOGGER],
      useFactory: (...[database, clock, audit, store, incoming, limits, { scanner }, logger]: [Database, Clock, Audit, DocumentStorage, Spool, Quota, Outside, Logger]) => {
        const scan = new Scan({ database, clock, audit, storage: store, scanner });
        const sweep = new Sweep({ database, clock, storage: store, spool: incoming, quota: limits });
        return new DocumentKeeper({ database, clock, scan, sweep, logger });
      },
    },
  ],
})
export class DocumentKeepingModule {}
