import type { BeforeApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { DemoUsers } from '../identity/index.js';
import type { Places, UnitChanges } from '../org/index.js';
import type { Config, Logger } from '../platform/index.js';
import { demoPeople } from './demo-people.js';
import type { KnownPeople } from './known-people.js';
import { languageOfTerminal, wordsIn } from './messages.js';
import { offerOf, type Offered } from './offer.js';
import { printedOffer } from './print-offer.js';
import { registerInKps } from './register-in-kps.js';
import type { SeedContent } from './seed-content.js';
import type { SeedPeople } from './seed-people.js';
import { seedFirstUnits, seedOtherUnits } from './seed-units.js';
import type { Slices } from './slices.js';

export interface DemoParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly slices: Slices;
  readonly known: KnownPeople;
  readonly seedPeople: SeedPeople;
  readonly seedContent: SeedContent;
  readonly unitChanges: UnitChanges;
  readonly places: Places;
  readonly demoUsers: DemoUsers;
}

export interface DemoSurroundings {
  /** Where the simulated systems are, and how they are started; null where real ones are configured. */
  readonly standIns: { readonly url: string; readonly start: () => Promise<void> } | null;
  readonly print: (text: string) => void;
}

const UNITS = { name: 'units', edition: 1 } as const;
const OFFICERS = { name: 'officers', edition: 1 } as const;
const MUHTARS = { name: 'muhtars', edition: 1 } as const;
const CONTENT = { name: 'content', edition: 2 } as const;
const OTHER_UNITS = { name: 'other-units', edition: 1 } as const;

/** Fills an empty database for a newcomer. */
export class Demo implements OnModuleInit, BeforeApplicationShutdown {
  private state: 'idle' | 'open' | 'preparing' = 'idle';
  private isStopping = false;
  private doesKpsKnow = false;
  private running: Promise<void> = Promise.resolve();
  private readonly people = demoPeople();

  constructor(private readonly parts: DemoParts, private readonly surroundings: DemoSurroundings) {}

  /** Whether nobody of the demo can sign in yet: they are not there, or their codes would reach no telephone. */
  get isPreparing(): boolean {
    return this.state === 'preparing';
  }

  /** Before the first request, so that nobody is told a right password is wrong. */
  onModuleInit(): void {
    const { config, demoUsers } = this.parts;
    if (!config.hasDemoUsers) return;
    this.state = 'preparing';
    demoUsers.comeFrom(async () => ({ users: await this.offer(), phone: this.phone }));
  }

  /** Puts in what is missing while the server answers, and prints who can sign in; call it once the server listens. */
  begin(): void {
    if (!this.parts.config.hasDemoUsers) return;
    this.running = this.seed().catch((error: unknown) => {
      if (!this.isStopping) this.parts.logger.error({ err: error }, wordsIn(languageOfTerminal()).failed);
    }).finally(() => (this.state = 'open'));
  }

  /** Resolves when everything is in, or cannot be. */
  finished(): Promise<void> {
    return this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.running;
  }

  private async seed(): Promise<void> {
    const { slices, seedPeople, seedContent, unitChanges, places, logger } = this.parts;
    if (!(await slices.mayBegin())) return logger.warn(wordsIn(languageOfTerminal()).declined);
    const steps = [
      () => slices.run({ ...UNITS, work: () => seedFirstUnits(unitChanges) }),
      () => slices.run({ ...OFFICERS, work: (tx) => seedPeople.officers(tx, this.people) }),
      () => slices.run({ ...MUHTARS, work: (tx) => seedPeople.muhtars(tx, this.people.muhtars) }),
      () => this.standIn(),
      () => this.announce(),
      () => slices.run({ ...CONTENT, work: (tx) => seedContent.run(tx) }),
      () => slices.run({ ...OTHER_UNITS, work: () => seedOtherUnits(unitChanges) }),
      () => places.ready(),
    ];
    for (const step of steps) if (!this.isStopping) await step();
  }

  /** At every start: the simulated register lies outside of the database, and may have been emptied. */
  private async standIn(): Promise<void> {
    const { standIns } = this.surroundings;
    if (standIns === null) return;
    await standIns.start();
    await registerInKps(standIns.url, this.people);
    this.doesKpsKnow = true;
  }

  private async announce(): Promise<void> {
    this.state = 'open';
    this.surroundings.print(printedOffer(await this.offer(), this.surroundings.standIns?.url ?? null));
  }

  private get phone(): string | null {
    const { standIns } = this.surroundings;
    return standIns === null || this.state !== 'open' ? null : `${standIns.url}/telefon`;
  }

  private async offer(): Promise<Offered[]> {
    if (this.state !== 'open') return [];
    return offerOf(this.people, { open: await this.parts.known.open(), hasKps: this.doesKpsKnow });
  }
}
