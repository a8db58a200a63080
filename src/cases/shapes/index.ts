export { CASE, CASE_DOCUMENT, CASE_LINE, PERSON, TASK, TASK_STATES } from './shapes.js';
