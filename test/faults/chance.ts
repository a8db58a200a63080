/** Chance that can be repeated: the same seed gives the same sequence (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from));
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.between(0, choices.length)] as T;
  }

  /** A sequence of its own, so that parallel clients do not disturb each other's. */
  branch(): Chance {
    return new Chance(this.between(0, 2 ** 31));
  }
}
