import { createContext, Script } from 'node:vm';
import { FeelRange } from 'feelin';
import { FeelFailure } from './feel-error.js';

const LONGEST_MS = 250;
const WIDEST_RANGE = 100_000;
// Without calls, lists, contexts, ranges and loops, the work is bounded by the length of the text.
const UNBOUNDED = /[([{]|\.\.|\b(?:for|some|every|function)\b/;

const slot: { run?: () => unknown } = {};
const cell = createContext(slot);
const script = new Script('run()');

/** Runs the work; anything the text could make endless is stopped by the clock. */
export function runGuarded(text: string, work: () => unknown): unknown {
  // Within a guarded run (a decision's function called from FEEL) the clock is ticking already.
  if (slot.run || !UNBOUNDED.test(text)) return work();
  slot.run = work;
  try {
    // The time limit of a vm call interrupts every synchronous frame below it, feelin's and ours included.
    return script.runInContext(cell, { timeout: LONGEST_MS });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new FeelFailure(`the evaluation took longer than ${LONGEST_MS} ms`);
  } finally {
    delete slot.run;
  }
}

// feelin unrolls a range into a list before it iterates, and never ends on a fraction such as 1..2.5:
// the width is checked first, because memory is gone before the clock strikes.
const unroll = FeelRange.prototype.map;
FeelRange.prototype.map = function mapNarrowRange<T>(this: FeelRange, each: (value: unknown) => T): T[] {
  const { start, end } = this;
  if (typeof start === 'number' && typeof end === 'number') {
    const width = Math.abs(end - start);
    if (!(width <= WIDEST_RANGE)) throw new FeelFailure(`a range has more than ${WIDEST_RANGE} numbers`);
    if (!Number.isInteger(width)) throw new FeelFailure('a range between fractions cannot be iterated');
    if (width === 0 && !(this['start included'] && this['end included'])) return [];
  }
  return unroll.call(this, each) as T[];
};
