export { createHttpApp } from './create-http-app.js';
export { ProblemFilter } from './problem.filter.js';
