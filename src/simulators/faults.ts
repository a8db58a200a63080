import { z } from 'zod';

/** The systems stood in for. */
export const SYSTEMS = ['kps', 'adres', 'sms', 'edevlet', 'oidc', 'mail', 'kep'] as const;
export type System = (typeof SYSTEMS)[number];

const fault = z.object({
  slowMs: z.number().int().min(0).max(600_000),
  /** A page that says so, with status 503. */
  down: z.boolean(),
  /** The connection ends without a word. */
  cut: z.boolean(),
  wrong: z.enum(['no', 'garbled', 'lying']),
  /** A message is taken twice, and reported twice. */
  duplicate: z.boolean(),
  /** The work is done, and the connection ends before anybody hears of it. */
  loseAnswer: z.boolean(),
  flakyPercent: z.number().int().min(0).max(100),
  /** What delivery reports say of messages taken from now on. */
  reportStatus: z.number().int().min(0).max(99),
});

export type Fault = z.infer<typeof fault>;
export const faultChange = fault.partial().extend({ system: z.enum(SYSTEMS) }).strict();
export type FaultChange = z.infer<typeof faultChange>;

const NONE: Fault = { slowMs: 0, down: false, cut: false, wrong: 'no', duplicate: false, loseAnswer: false, flakyPercent: 0, reportStatus: 1 };

/** What is switched on to go wrong; gone with the process. */
export class Faults {
  private readonly switched = new Map<System, Fault>();
  private readonly asked = new Map<System, number>();

  of(system: System): Fault {
    return this.switched.get(system) ?? NONE;
  }

  all(): Record<System, Fault> {
    return Object.fromEntries(SYSTEMS.map((system) => [system, this.of(system)])) as Record<System, Fault>;
  }

  change({ system, ...change }: FaultChange): void {
    this.switched.set(system, { ...this.of(system), ...change });
  }

  clear(): void {
    this.switched.clear();
  }

  /** Whether this request fails: always when down, else evenly as often as the percentage says, without chance. */
  strikes(system: System): boolean {
    const { down, flakyPercent } = this.of(system);
    const before = this.asked.get(system) ?? 0;
    this.asked.set(system, before + 1);
    return down || Math.floor(((before + 1) * flakyPercent) / 100) > Math.floor((before * flakyPercent) / 100);
  }
}
