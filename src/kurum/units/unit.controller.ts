import { Get, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Units } from '../../org/index.js';
import { Asked, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { DETSIS_NO, known } from '../shapes.js';
import { CLOSE, FOUND, MOVE, OPEN, RENAME, SEARCH, SPLIT, UNIT_WITH_KIN, UNITE } from './shapes.js';
import { UNIT_EFFECT, UnitEffect } from './unit-effect.js';
import { UnitKeeping } from './unit-keeping.js';
import { UNIT_PAST, UnitPast } from './unit-past.js';

type WithKin = z.output<typeof UNIT_WITH_KIN>;

/** The tree of units: whoever is signed in finds their way in it, the system's admin keeps it. */
@Routes('Kurum', 'kurum/birimler')
export class UnitController {
  constructor(private readonly units: Units, private readonly keeping: UnitKeeping, private readonly effects: UnitEffect, private readonly past: UnitPast) {}

  @Get()
  @Does({ act: 'unit.read', summary: 'Units by words in any order over the whole path; without words the roots of the forest', query: SEARCH, answer: FOUND })
  async search(@Asked(SEARCH) { text, il, within, onlyActive, limit }: z.output<typeof SEARCH>): Promise<z.output<typeof FOUND>> {
    if (text === undefined) return { units: await this.units.childrenOf(within ?? null) };
    const narrowed = { ...(il === undefined ? {} : { il }), ...(within === undefined ? {} : { within }), ...(onlyActive === undefined ? {} : { onlyActive }) };
    return { units: await this.units.search({ text, limit, ...narrowed }) };
  }

  @Get(':detsisNo')
  @Does({ act: 'unit.read', summary: 'One unit, what stands above it and right below it', answer: UNIT_WITH_KIN })
  async read(@InPath('detsisNo', DETSIS_NO) detsisNo: string): Promise<WithKin> {
    const [unit, ancestors, children] = await Promise.all([this.units.get(detsisNo), this.units.ancestorsOf(detsisNo), this.units.childrenOf(detsisNo)]);
    if (!unit) throw new Refusal('NOT_FOUND');
    return { unit, ancestors, children };
  }

  @Get(':detsisNo/gecmis')
  @Does({ act: 'unit.read', summary: 'New names, moves, unions, splits and closings of a unit, the newest first', answer: UNIT_PAST })
  history(@InPath('detsisNo', DETSIS_NO) detsisNo: string): Promise<z.output<typeof UNIT_PAST>> {
    return this.past.of(detsisNo);
  }

  @Get(':detsisNo/etki')
  @Does({ act: 'unit.change', summary: 'To how many units, people and open tasks a change of the unit would happen', answer: UNIT_EFFECT })
  effect(@TheActor() actor: Actor | undefined, @InPath('detsisNo', DETSIS_NO) detsisNo: string): Promise<z.output<typeof UNIT_EFFECT>> {
    return this.effects.of(known(actor), detsisNo);
  }

  @Post()
  @Does({ act: 'unit.change', summary: 'A new unit', status: 201, body: OPEN, answer: UNIT_WITH_KIN })
  async open(@TheActor() actor: Actor | undefined, @Sent(OPEN) sent: z.output<typeof OPEN>): Promise<WithKin> {
    await this.keeping.open(known(actor), sent);
    return this.read(sent.detsisNo);
  }

  @Post('birlestir')
  @Does({ act: 'unit.change', summary: 'Unite units into another, which gets their cases and the units below them', body: UNITE, answer: UNIT_WITH_KIN })
  async unite(@TheActor() actor: Actor | undefined, @Sent(UNITE) sent: z.output<typeof UNITE>): Promise<WithKin> {
    await this.keeping.unite(known(actor), sent);
    return this.read(sent.into);
  }

  @Post(':detsisNo/ad')
  @Does({ act: 'unit.change', summary: 'Another name', body: RENAME, answer: UNIT_WITH_KIN })
  async rename(@TheActor() actor: Actor | undefined, @InPath('detsisNo', DETSIS_NO) detsisNo: string, @Sent(RENAME) sent: z.output<typeof RENAME>): Promise<WithKin> {
    await this.keeping.rename(known(actor), { detsisNo, ...sent });
    return this.read(detsisNo);
  }

  @Post(':detsisNo/ust')
  @Does({ act: 'unit.change', summary: 'Under another unit, with all below it', body: MOVE, answer: UNIT_WITH_KIN })
  async move(@TheActor() actor: Actor | undefined, @InPath('detsisNo', DETSIS_NO) detsisNo: string, @Sent(MOVE) sent: z.output<typeof MOVE>): Promise<WithKin> {
    await this.keeping.move(known(actor), { detsisNo, ...sent });
    return this.read(detsisNo);
  }

  @Post(':detsisNo/bol')
  @Does({ act: 'unit.change', summary: 'Split into units that exist', body: SPLIT, answer: UNIT_WITH_KIN })
  async split(@TheActor() actor: Actor | undefined, @InPath('detsisNo', DETSIS_NO) detsisNo: string, @Sent(SPLIT) sent: z.output<typeof SPLIT>): Promise<WithKin> {
    await this.keeping.split(known(actor), { detsisNo, ...sent });
    return this.read(detsisNo);
  }

  @Post(':detsisNo/kapat')
  @Does({ act: 'unit.change', summary: 'Close, with or without a successor', body: CLOSE, answer: UNIT_WITH_KIN })
  async close(@TheActor() actor: Actor | undefined, @InPath('detsisNo', DETSIS_NO) detsisNo: string, @Sent(CLOSE) { successor, note }: z.output<typeof CLOSE>): Promise<WithKin> {
    await this.keeping.close(known(actor), { detsisNo, note, ...(successor === undefined ? {} : { successor }) });
    return this.read(detsisNo);
  }
}
