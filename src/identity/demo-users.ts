import type { DemoUser } from './routes/shapes.js';

interface Offer {
  readonly users: readonly DemoUser[];
  /** The page on which their codes are read; null where they go to real telephones. */
  readonly phone: string | null;
}

const NOBODY: Offer = { users: [], phone: null };

/** Whom the sign-in page of a demonstration offers: nobody, until the room that seeds them says whom. */
export class DemoUsers {
  private source: () => Promise<Offer> = () => Promise.resolve(NOBODY);

  constructor(private readonly isDemo: boolean) {}

  /** From now on these are offered; outside of demo mode still nobody is. */
  comeFrom(source: () => Promise<Offer>): void {
    this.source = source;
  }

  offered(): Promise<Offer> {
    return this.isDemo ? this.source() : Promise.resolve(NOBODY);
  }
}
