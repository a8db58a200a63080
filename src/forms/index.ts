export { checkAnswers, unitsOf, type AnsweredField, type CheckedAnswers } from './check-answers.js';
export { placeNamesOf, unitsIn, type PickedUnit } from './check-own.js';
export { sentenceOf, type FaultCode, type FormFault } from './fault.js';
export { beginningOf } from './beginning.js';
export { answersOf, flat, isFixed, lookAt, type Seen } from './look.js';
export { isSame, optionsOf, type Option } from './options.js';
export { isAsked, isRepeated, putAt, valueAt, type Feel, type FilledForm, type FormField, type FormSchema } from './schema.js';
