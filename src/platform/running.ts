/** How this process is: whether it still takes new work, and what its rooms tell of themselves. */
export class Running {
  isStopping = false;
  /** Told with the answer to who asks whether we are ready; a room adds its own. */
  readonly details = new Map<string, () => unknown>();
}
