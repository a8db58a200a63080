import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Resolves once the process does its work; rejects until then. */
  readonly isReady: () => Promise<unknown>;
}

/** A child that can be killed and started again, and that starts again by itself as any supervisor would have it. */
export class KeptProcess {
  /** Ends nobody asked for, after it had once been ready. */
  readonly diedAlone: string[] = [];
  private child: ChildProcess | undefined;
  private isWanted = false;
  private isKilled = false;
  private wasReady = false;
  private said = '';

  constructor(
    readonly name: string,
    private readonly how: Start,
  ) {}

  /** The last it said, for a test that fails. */
  get lastWords(): string {
    return this.said.slice(-1_500);
  }

  start(): void {
    this.isWanted = true;
    this.isKilled = false;
    this.wasReady = false;
    // Its standard input stays open as long as we live: what we start ends when it closes.
    const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...this.how.env };
    const child = spawn(this.how.command, this.how.args, { env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-20_000)));
    child.stdin?.on('error', () => undefined);
    child.once('exit', (code, signal) => this.ended(child, `${this.name} ended with ${code ?? signal}`));
    this.child = child;
  }

  /** Resolves when it works, however often it had to be started. */
  async ready(timeoutMs = 60_000): Promise<void> {
    const lastAt = performance.now() + timeoutMs;
    for (;;) {
      try {
        await this.how.isReady();
        this.wasReady = true;
        return;
      } catch (error) {
        if (performance.now() > lastAt) throw new Error(`${this.name} does not come up: ${String(error)}\n${this.lastWords}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
  }

  /** kill -9 to it and whatever it has started; it is gone when this resolves. */
  async kill(): Promise<void> {
    const { child } = this;
    this.isWanted = false;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    this.isKilled = true;
    const gone = once(child, 'exit');
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await gone;
  }

  private ended(child: ChildProcess, how: string): void {
    if (child !== this.child || this.isKilled || !this.isWanted) return;
    if (this.wasReady) this.diedAlone.push(`${how}\n${this.lastWords}`);
    setTimeout(() => this.isWanted && this.child === child && this.start(), 200);
  }
}
