import { Injectable } from '@nestjs/common';
import { Limits, People } from '../../../identity/people/index.js';
import { Places } from '../../../org/index.js';
import type { Actor } from '../../../permissions/index.js';
import { Clock, Database, type Tx } from '../../../platform/index.js';
import { PersonalData } from '../../../platform/personal-data/index.js';
import { lookUpLimit } from '../../look-up-limit.js';
import { formerMuhtars, type Former } from './end-former.js';
import { knownPeople, type StoredOffice } from './known-people.js';
import { doubles, readLine, type MuhtarLine } from './muhtar-line.js';
import { NamedPlaces } from './named-places.js';
import { planLine, type Step } from './plan-line.js';
import { readMuhtarFile, UnreadableMuhtarFile, type LineFault } from './read-muhtar-file.js';
import type { MuhtarImportReport } from './shapes.js';

export interface ImportMuhtars {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Says what would happen, and changes nothing. */
  readonly isTrial: boolean;
  /** Takes the good lines of a file with bad ones. */
  readonly skipsBad: boolean;
  /** Ends the office of whoever else is muhtar of a mahalle the file names. */
  readonly endsFormer: boolean;
}

interface Plan {
  readonly steps: readonly Step[];
  readonly faults: readonly LineFault[];
}

const istanbul = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul', dateStyle: 'short' });
const NOTHING = { added: 0, changed: 0, ended: 0, unchanged: 0, lines: [] };

/** Muhtars from a file: who is known by their number is updated, never doubled. All of it in one transaction, or nothing. */
@Injectable()
export class MuhtarImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly places: Places,
    private readonly personalData: PersonalData,
    private readonly limits: Limits,
  ) {}

  async run(actor: Actor, command: ImportMuhtars): Promise<MuhtarImportReport> {
    try {
      const read = await this.read(command.bytes);
      return await this.database.transaction((tx) => this.takeIn(tx, actor, { ...command, ...read }));
    } catch (error) {
      if (error instanceof UnreadableMuhtarFile) return { outcome: 'refused', ...NOTHING, problems: [error.fault] };
      throw error;
    }
  }

  private async read(bytes: AsyncIterable<Uint8Array>): Promise<{ lines: MuhtarLine[]; faults: LineFault[] }> {
    const places = new NamedPlaces(this.places);
    const lines: MuhtarLine[] = [];
    const faults: LineFault[] = [];
    for (const { line, fields } of await readMuhtarFile(bytes)) {
      const read = await readLine(line, fields, places);
      if ('code' in read) faults.push(read);
      else lines.push(read);
    }
    const twice = doubles(lines);
    const bad = new Set(twice.map(({ line }) => line));
    return { lines: lines.filter(({ line }) => !bad.has(line)), faults: [...faults, ...twice] };
  }

  private async takeIn(tx: Tx, actor: Actor, command: ImportMuhtars & { readonly lines: readonly MuhtarLine[]; readonly faults: readonly LineFault[] }): Promise<MuhtarImportReport> {
    // One file after the other: what is new to both would be added twice.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('muhtar import', 0))`);
    const { steps, faults } = await this.plan(tx, actor, command.lines);
    const problems = [...command.faults, ...faults].sort((one, other) => one.line - other.line);
    if (problems.length > 0 && !command.skipsBad) return { outcome: 'refused', ...NOTHING, problems };

    const former = command.endsFormer ? await formerMuhtars(tx, steps, this.today()) : [];
    if (!command.isTrial) await this.write(tx, actor, { steps, former });
    const told = steps.flatMap(({ line, does, fields }) => (does === 'keep' ? [] : [{ line, does: does === 'change' ? does : 'add' as const, fields: [...fields] }]));
    const added = told.filter(({ does }) => does === 'add').length;
    return { outcome: command.isTrial ? 'trial' : 'done', added, changed: told.length - added, ended: former.length, unchanged: steps.length - told.length, lines: told, problems };
  }

  private async plan(tx: Tx, actor: Actor, lines: readonly MuhtarLine[]): Promise<Plan> {
    const known = await knownPeople(tx, this.personalData, { lines, now: this.clock.now() });
    const planned = lines.map((line) => {
      const person = known.get(line.line) ?? null;
      const address = person?.office ? this.addressOf(person.id, person.office) : null;
      return planLine(line, { actor, person, address, today: this.today() });
    });
    const faults = planned.filter((one) => 'code' in one);
    // Each tells that somebody has this number: as few in an hour as when asked one by one.
    for (const { code } of faults) if (code === 'ANOTHER_NAME') await this.limits.take(lookUpLimit(actor));
    return { steps: planned.filter((one) => 'does' in one), faults };
  }

  private async write(tx: Tx, actor: Actor, { steps, former }: { readonly steps: readonly Step[]; readonly former: readonly Former[] }): Promise<void> {
    for (const { id, endsOn, address: _sealed, ...office } of former) {
      await this.people.registerMuhtar(tx, actor, { ...office, id, address: this.addressOf(id, { ...office, address: _sealed }), activeTo: endsOn });
    }
    for (const { does, told: { tckn, givenName, familyName, phone }, person, changes, office } of steps) {
      if (does === 'keep') continue;
      const id = person?.id ?? await this.people.add(tx, actor, { tckn, givenName, familyName, phone });
      if (person && Object.keys(changes).length > 0) await this.people.change(tx, actor, { id, version: person.version, ...changes });
      if (office) await this.people.registerMuhtar(tx, actor, { id, ...office });
    }
  }

  private addressOf(id: string, { address }: StoredOffice): string | null {
    return address && this.personalData.open(address, `muhtar.address/${id}`);
  }

  private today(): string {
    return istanbul.format(this.clock.now());
  }
}
