export { checkForm, type FormAnswers } from './check-form.js';
export { checkStartForm, type StartForm } from './check-start-form.js';
export { formOfTask, startFormOf, type ReadForm } from './read-form.js';
