/** A sealed value that does not open: changed, cut, or found where it was not put. */
export class SealBroken extends Error {
  constructor(readonly context: string) {
    super(`What is stored as ${context} does not open: it was changed, or it belongs elsewhere.`);
    this.name = 'SealBroken';
  }
}
