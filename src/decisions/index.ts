export { checkFeel, compileFeel, FEEL_ZONE, FeelError, type FeelExpression, type FeelOptions } from './feel/index.js';
