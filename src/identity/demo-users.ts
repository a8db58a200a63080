import type { DemoUser } from './routes/shapes.js';

/** Whom the sign-in page of a demonstration offers: nobody, until the room that seeds them says whom. */
export class DemoUsers {
  private source: () => Promise<readonly DemoUser[]> = () => Promise.resolve([]);

  constructor(private readonly isDemo: boolean) {}

  /** From now on these are offered; outside of demo mode still nobody is. */
  comeFrom(source: () => Promise<readonly DemoUser[]>): void {
    this.source = source;
  }

  all(): Promise<readonly DemoUser[]> {
    return this.isDemo ? this.source() : Promise.resolve([]);
  }
}
