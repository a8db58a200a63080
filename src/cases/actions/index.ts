export { TaskActions } from './task-actions.js';
export type { AnswerInformation } from './answer-information.js';
export type { AskInformation } from './ask-information.js';
export type { Bulk, BulkAnswer } from './bulk.js';
export type { ExtendDue } from './extend-due.js';
export type { AskedInformation, Information } from './information.js';
export type { AskedPage, AskedQuery } from './information-lists.js';
export type { RecallBranch } from './recall-branch.js';
export type { RedirectTask } from './redirect-task.js';
