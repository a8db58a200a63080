export type { Attachment } from './attach-documents.js';
export type { Belonging, DocumentState, DocumentView } from './document.js';
export { Documents } from './documents.js';
export type { OpenDocument } from './documents.js';
export { DocumentKeepingModule, DocumentRoutesModule, DocumentsModule } from './documents.module.js';
export { sendDocument } from './routes/sending.js';
export { readDocumentSettings } from './settings.js';
export type { DocumentSettings } from './settings.js';
