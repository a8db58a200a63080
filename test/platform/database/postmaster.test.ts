import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { stopPostmaster } from '../../../src/platform/database/postmaster.js';

describe('stopping a server that was left over', () => {
  it('is done when it has ended by itself meanwhile', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');

    await expect(stopPostmaster({ pid: child.pid ?? 0 })).resolves.toBeUndefined();
  });

  it('waits for its end', async () => {
    const child = spawn(process.execPath, ['-e', 'process.on("SIGINT", () => setTimeout(() => process.exit(), 50)); process.stdout.write("up"); setInterval(() => {}, 1000)']);
    await once(child.stdout, 'data');
    const ended = once(child, 'exit');

    await stopPostmaster({ pid: child.pid ?? 0 });

    expect(await ended).toEqual([0, null]);
  });
});
