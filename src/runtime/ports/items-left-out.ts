/** Thrown by a run, before anything is saved, that turns out to need the items of a loop its store has left out: read all of them, and command again. */
export class ItemsLeftOut extends Error {
  constructor() {
    super('the step needs items that were left out');
  }
}
