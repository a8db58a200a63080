/** What of an answer tells that nobody waits for it any more. */
export interface Leaving {
  readonly raw: { once(event: 'close', heard: () => void): unknown; readonly destroyed: boolean };
}

/** A signal that is given when the caller hangs up before the answer. */
export function leaving({ raw }: Leaving): AbortSignal {
  const controller = new AbortController();
  if (raw.destroyed) controller.abort();
  raw.once('close', () => controller.abort());
  return controller.signal;
}
