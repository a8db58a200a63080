import type { Unit } from '../../org/index.js';
import { Refusal } from '../../platform/index.js';
import type { Parts } from '../parts.js';

/** A unit that is there and has not been closed. */
export async function openUnit({ units, clock }: Pick<Parts, 'units' | 'clock'>, detsisNo: string): Promise<Unit> {
  const unit = await units.get(detsisNo);
  if (!unit) throw new Refusal('UNIT_UNKNOWN', { detsisNo });
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul' }).format(clock.now());
  if (unit.activeTo !== null && unit.activeTo <= today) throw new Refusal('UNIT_CLOSED', { detsisNo });
  return unit;
}
