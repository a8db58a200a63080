/** A start that cannot go on, for a reason an operator can mend; the message says it in plain words and is all they need. */
export class CannotStart extends Error {}
