export { Cases } from './cases.js';
export { CasesModule } from './cases.module.js';
export { openCases } from './open-cases.js';
export type { CaseComment, CaseView, Movement } from './case-of.js';
export type { CaseLine } from './case-file.js';
export type { CaseTask } from './case-task.js';
export type { OpenCase, OpenedCase } from './open-case.js';
export type { TaskCounts, TaskPage, TaskQuery } from './task-list.js';
