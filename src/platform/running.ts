/** Whether this process still takes new work. */
export class Running {
  isStopping = false;
}
