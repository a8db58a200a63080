export { checkForm, type FormAnswers } from './check-form.js';
export { checkStartForm, findStartForm, type StartForm } from './check-start-form.js';
export { formOfTask, type ReadForm } from './read-form.js';
