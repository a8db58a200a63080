import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { UnitChanges, Units, type Unit } from '../../org/index.js';
import { demand, type Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { Quicker } from '../quicker.js';
import { KurumTrail } from '../trail.js';
import type { CLOSE, MOVE, OPEN, RENAME, SPLIT, UNITE } from './shapes.js';

type Of<Shape extends z.ZodType> = z.output<Shape> & { readonly detsisNo: string };

/** Changes of the tree by hand. Each is a transaction of its own that leaves its own row in the tree's history; the audit says who. */
@Injectable()
export class UnitKeeping {
  constructor(private readonly changes: UnitChanges, private readonly units: Units, private readonly trail: KurumTrail, private readonly quicker: Quicker) {}

  async open(actor: Actor, { kind, ilCode = null, ilce = null, kepAddress = null, ...unit }: z.output<typeof OPEN>): Promise<void> {
    demand(actor, 'unit.change', unit);
    await this.changes.open({ ...unit, ilCode, ilce, kepAddress, ...(kind === undefined ? {} : { kind }) });
    await this.written(actor, unit.detsisNo, { change: 'open' });
  }

  async rename(actor: Actor, { detsisNo, name, was }: Of<typeof RENAME>): Promise<void> {
    await this.kept(actor, detsisNo);
    await this.quicker.namedOfUnit(detsisNo, 'rename', () => this.changes.rename({ detsisNo, name, was, by: actor.personId }));
    await this.written(actor, detsisNo, { change: 'rename', was });
  }

  async move(actor: Actor, { detsisNo, parentNo, was }: Of<typeof MOVE>): Promise<void> {
    await this.kept(actor, detsisNo);
    await this.quicker.namedOfUnit(detsisNo, 'move', () => this.changes.move({ detsisNo, parentNo, was, by: actor.personId }));
    await this.written(actor, detsisNo, { change: 'move', was, parentNo });
  }

  async unite(actor: Actor, { from, into, note }: z.output<typeof UNITE>): Promise<void> {
    await this.kept(actor, into);
    await this.changes.unite({ from, into, note, by: actor.personId });
    await this.written(actor, into, { change: 'unite', from: from.join(',') });
  }

  async split(actor: Actor, { detsisNo, heir, others, note }: Of<typeof SPLIT>): Promise<void> {
    await this.kept(actor, detsisNo);
    await this.changes.split({ detsisNo, heir, others, note, by: actor.personId });
    await this.written(actor, detsisNo, { change: 'split', heir, others: others.join(',') });
  }

  async close(actor: Actor, { detsisNo, successor, note }: Of<typeof CLOSE>): Promise<void> {
    await this.kept(actor, detsisNo);
    await this.changes.close({ detsisNo, note, by: actor.personId, ...(successor === undefined ? {} : { successor }) });
    await this.written(actor, detsisNo, { change: 'close', successor: successor ?? null });
  }

  private async kept(actor: Actor, detsisNo: string): Promise<Unit> {
    const unit = await this.units.get(detsisNo);
    if (!unit) throw new Refusal('UNIT_UNKNOWN', { detsisNo });
    demand(actor, 'unit.change', { detsisNo, unitPath: unit.path, il: unit.ilCode, ilce: unit.ilce });
    return unit;
  }

  private written(actor: Actor, detsisNo: string, details: Readonly<Record<string, string | null>>): Promise<void> {
    return this.trail.hasDone(actor, { act: 'unit.change', thing: { kind: 'unit', id: detsisNo }, details });
  }
}
