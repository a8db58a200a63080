import type { Clock, Database } from '../../platform/index.js';
import { closeUnit, type CloseUnit } from './close-unit.js';
import { dayOf } from './day-of.js';
import { importRows, importUnits, type ImportReport, type ImportUnits } from './import-units.js';
import { moveUnit, type MoveUnit } from './move-unit.js';
import { openUnit, type OpenUnit } from './open-unit.js';
import { renameUnit, type RenameUnit } from './rename-unit.js';
import { splitUnit, type SplitUnit } from './split-unit.js';
import { uniteUnits, type UniteUnits } from './unite-units.js';
import type { UnitRow } from './unit.js';

type ByHand<T> = Omit<T, 'on'> & { readonly on?: string };

/** Changes the DETSİS tree, one change at a time and each whole or not at all. The tree changes at once; `on` (today) is the day it holds from. */
export class UnitChanges {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** Brings the tree to what a file says; lists every bad line, and then changes nothing unless told to skip them. */
  import(command: Omit<ImportUnits, 'today'>): Promise<ImportReport> {
    return importUnits(this.database, { ...command, today: dayOf(this.clock) });
  }

  /** The same for units a program knows: adds and changes, never closes. */
  importRows(rows: Iterable<UnitRow>): Promise<ImportReport> {
    return importRows(this.database, rows, dayOf(this.clock));
  }

  /** Adds a unit by hand; refuses a number that is taken. */
  open(command: ByHand<OpenUnit>): Promise<void> {
    return openUnit(this.database, this.dated(command));
  }

  /** Closes the units in favour of another, which gets their cases and the units below them. */
  unite(command: ByHand<UniteUnits>): Promise<void> {
    return uniteUnits(this.database, this.dated(command));
  }

  /** Closes the unit in favour of several that exist; one of them gets its cases and the units below it. */
  split(command: ByHand<SplitUnit>): Promise<void> {
    return splitUnit(this.database, this.dated(command));
  }

  /** Ends the unit; without a successor only when nothing stands below it. */
  close(command: ByHand<CloseUnit>): Promise<void> {
    return closeUnit(this.database, this.dated(command));
  }

  /** Gives the unit another name, on every path that leads through it. */
  rename(command: ByHand<RenameUnit>): Promise<void> {
    return renameUnit(this.database, this.dated(command));
  }

  /** Puts the unit with all below it under another one. */
  move(command: ByHand<MoveUnit>): Promise<void> {
    return moveUnit(this.database, this.dated(command));
  }

  private dated<T extends { readonly on?: string }>(command: T): T & { readonly on: string } {
    return { ...command, on: command.on ?? dayOf(this.clock) };
  }
}
