import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Contents, Headings, Sectors } from '../kurum/index.js';
import { Memberships } from '../org/index.js';
import type { Actor } from '../permissions/index.js';
import type { Tx } from '../platform/index.js';
import { KnownPeople } from './known-people.js';
import { numbersOfFirstUnits } from './seed-units.js';

type AddContent = Parameters<Contents['add']>[1];
type AddHeading = Parameters<Headings['add']>[1];

interface ListedHeading {
  readonly name: string;
  readonly law: NonNullable<AddHeading['term']>['law'];
  readonly days: number;
  readonly dayKind: NonNullable<AddHeading['term']>['dayKind'];
  /** Who answers, by its names from the root; else whom the applicant chooses. */
  readonly unit?: string;
  readonly below: readonly string[];
}

interface Listed {
  readonly contents: readonly Pick<AddContent, 'kind' | 'link' | 'slug' | 'title'>[];
  readonly sectors: readonly { readonly name: string; readonly il: number | null }[];
  readonly headings: readonly ListedHeading[];
}

const KEEPER = 'sistem.yoneticisi';

/** Writes the public texts, sectors and service headings as the demo's administrator would; what is there under the same name stays. */
@Injectable()
export class SeedContent {
  constructor(
    private readonly contents: Contents,
    private readonly sectors: Sectors,
    private readonly headings: Headings,
    private readonly known: KnownPeople,
    private readonly memberships: Memberships,
  ) {}

  async run(tx: Tx): Promise<void> {
    const keeper = await this.keeper(tx);
    const { contents, sectors, headings } = JSON.parse(readFileSync(new URL('content.json', import.meta.url), 'utf8')) as Listed;
    const known = new Set((await this.contents.all(keeper, {})).map(({ kind, slug }) => `${kind} ${slug}`));
    for (const [place, text] of contents.entries()) {
      if (!known.has(`${text.kind} ${text.slug}`)) await this.contents.add(keeper, { body: '', ...text, place });
    }
    for (const [place, { name, il }] of sectors.entries()) {
      const there = await this.sectors.list(keeper, il);
      if (!there.some((sector) => sector.name === name)) await this.sectors.add(keeper, { name, il, place });
    }
    for (const [place, heading] of headings.entries()) await this.addHeading(keeper, heading, place);
  }

  private async addHeading(keeper: Actor, { name, law, days, dayKind, unit, below }: ListedHeading, place: number): Promise<void> {
    const detsisNo = unit === undefined ? null : (numbersOfFirstUnits().get(unit) ?? unit);
    const there = async () => (await this.headings.list()).find((heading) => heading.name === name);
    if (!(await there())) await this.headings.add(keeper, { parentId: null, name, term: { law, days, dayKind }, detsisNo, place });
    const heading = await there();
    for (const [at, one] of below.entries()) {
      if (heading && !heading.below.some((sub) => sub.name === one)) await this.headings.add(keeper, { parentId: heading.id, name: one, term: null, detsisNo: null, place: at });
    }
  }

  private async keeper(tx: Tx): Promise<Actor> {
    const personId = await this.known.idOf(tx, KEEPER);
    if (personId === null) throw new Error(`Nobody in the demo is called ${KEEPER}.`);
    return { personId, name: KEEPER, capacities: await this.memberships.capacitiesOf(personId), applicant: null, sessionId: 'demo' };
  }
}
