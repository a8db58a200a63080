import os from 'node:os';

const MB = 1024 * 1024;
const least = 128;
/** More serves a list no better, and costs at every start and at every table that goes. */
const most = 2048;

/** How much memory our own server takes for itself, and expects the system to give its files: a quarter, and a half, of what this machine or container has. */
export function memorySettings(bytes = memoryHere()): string[] {
  const quarter = Math.floor(bytes / MB / 4);
  const own = Math.min(most, Math.max(least, quarter));
  return [`shared_buffers=${own}MB`, `effective_cache_size=${Math.max(2 * least, 2 * quarter)}MB`, 'work_mem=8MB'];
}

/** A container's limit is not what its system says it has; without one, Node answers nothing or more than there is. */
function memoryHere(): number {
  return Math.min(os.totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
}
