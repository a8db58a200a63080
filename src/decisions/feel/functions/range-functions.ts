import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import { define, type FunctionTable } from './define.js';

/** The interval relations of DMN 1.3 (10.3.4.11) that feelin names but does not carry out. */
export const rangeFunctions: FunctionTable = new Map([
  relation('overlaps before', (a, b) => starts(a) < starts(b) && ends(a) >= starts(b) && ends(a) <= ends(b)),
  relation('overlaps after', (a, b) => starts(a) >= starts(b) && starts(a) <= ends(b) && ends(a) > ends(b)),
  relation('finishes', (a, b) => ends(a) === ends(b) && starts(a) >= starts(b)),
  relation('finished by', (a, b) => ends(a) === ends(b) && starts(b) >= starts(a)),
  relation('during', (a, b) => starts(a) >= starts(b) && ends(a) <= ends(b)),
  relation('starts', (a, b) => starts(a) === starts(b) && ends(a) <= ends(b)),
  relation('started by', (a, b) => starts(a) === starts(b) && ends(b) <= ends(a)),
  relation('coincides', (a, b) => starts(a) === starts(b) && ends(a) === ends(b)),
]);

function relation(name: string, holds: (a: FeelRange, b: FeelRange) => boolean): ReturnType<typeof define> {
  return define(name, ['range1', 'range2'], (a: unknown, b: unknown) =>
    a === null || b === null ? null : holds(asRange(a), asRange(b)),
  );
}

// A point is the closed range from itself to itself.
function asRange(value: unknown): FeelRange {
  if (value instanceof FeelRange) return value;
  return { start: value, end: value, 'start included': true, 'end included': true } as FeelRange;
}

// An open bound lies just beside its value: half a unit of the least difference between numbers.
function starts(range: FeelRange): number {
  return range.start === null ? -Infinity : beside(position(range.start), range['start included'] ? 0 : 1);
}

function ends(range: FeelRange): number {
  return range.end === null ? Infinity : beside(position(range.end), range['end included'] ? 0 : -1);
}

function beside(value: number, direction: number): number {
  return value + direction * Math.max(Number.EPSILON, Math.abs(value) * Number.EPSILON * 2);
}

function position(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value instanceof FeelDuration) return value.unwrap().total({ unit: 'second', relativeTo: '1970-01-01' });
  if (value instanceof FeelTime) return Date.parse(`1970-01-01T${value.unwrap().toString()}Z`);
  if (value instanceof FeelDate || value instanceof FeelDateTime) {
    return Date.parse(`${value.unwrap().toString()}${value instanceof FeelDate ? '' : 'Z'}`);
  }
  return NaN;
}
