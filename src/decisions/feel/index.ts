export { absentNames } from './absent-names.js';
export { checkFeel } from './check-feel.js';
export { compileFeel, type FeelExpression } from './compile-feel.js';
export { evaluateFeel, jsonOrError, testUnary, type FeelOptions } from './evaluate-feel.js';
export { FEEL_ZONE } from './feel-clock.js';
export { FeelError } from './feel-error.js';
