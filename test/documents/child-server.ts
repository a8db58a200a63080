import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { testKeys } from '../given/personal-data-keys.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a child runs is compiled. */
export const compile = (): Promise<unknown> => promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: root });

/** A process of its own that serves documents. */
export class ChildServer {
  private constructor(private readonly child: ChildProcess, private readonly lines: Interface, readonly url: string) {}

  static async start(environment: Readonly<Record<string, string>>): Promise<ChildServer> {
    const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', PERSONAL_DATA_KEYS: testKeys, LOG_LEVEL: 'error', ...environment };
    const child = spawn(process.execPath, ['--max-semi-space-size=32', fileURLToPath(new URL('server.mjs', import.meta.url))], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout });
    for (;;) {
      const [line] = (await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => ['ended'])])) as [string];
      if (line === 'ended') throw new Error('the child ended before it listened');
      if (line.startsWith('listening ')) return new ChildServer(child, lines, `http://127.0.0.1:${line.slice(10)}`);
    }
  }

  /** The most memory it held since it was told to forget, in megabytes. */
  async memory(told: 'forget' | 'tell'): Promise<number> {
    this.child.stdin?.write(`${told}\n`);
    const [line] = (await once(this.lines, 'line')) as [string];
    return Number(line.split(' ')[1]) / 1024 / 1024;
  }

  /** kill -9; it is gone when this resolves. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}
