/** A request that cannot be understood; the sentence names the field. Becomes 400 INVALID_ARGUMENT. */
export class InvalidArgument extends Error {}

/** Nothing has this key, or the caller may not know of it. Becomes 404 NOT_FOUND. */
export class NotFound extends Error {}

/** What the request asks does not fit what the thing is now. Becomes 409 INVALID_STATE. */
export class InvalidState extends Error {}
