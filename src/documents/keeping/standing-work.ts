/** Work that is done when it is asked for, once at a time, and once more when it was asked for meanwhile. */
export class StandingWork {
  private running: Promise<void> | undefined;
  private isWanted = false;
  private isOver = false;

  constructor(private readonly work: () => Promise<void>, private readonly failed: (error: unknown) => void) {}

  ask(): void {
    this.isWanted = true;
    if (!this.isOver) this.running ??= this.run().finally(() => { this.running = undefined; });
  }

  /** Resolves when what was in hand is done; nothing begins afterwards. */
  async stop(): Promise<void> {
    this.isOver = true;
    await this.running;
  }

  get isStopping(): boolean {
    return this.isOver;
  }

  private async run(): Promise<void> {
    while (this.isWanted && !this.isOver) {
      this.isWanted = false;
      await this.work().catch(this.failed);
    }
  }
}
