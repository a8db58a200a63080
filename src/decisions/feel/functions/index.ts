import { clockFunctions } from './clock-functions.js';
import { rangeFunctions } from './range-functions.js';
import { valueFunctions } from './value-functions.js';
import type { FunctionTable } from './define.js';

/** The documented functions that feelin lacks, or that must not read the machine's clock. */
export const feelFunctions: FunctionTable = new Map([...clockFunctions, ...valueFunctions, ...rangeFunctions]);
