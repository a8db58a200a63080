import type { Role } from '../../org/index.js';
import type { Thing } from '../../permissions/index.js';
import { Refusal, type Tx } from '../../platform/index.js';

interface Given {
  readonly detsisNo: string;
  readonly role: Role;
  readonly districts: readonly string[];
}

/** What the rules look at of a membership somebody is to have; the same as the lists' columns of one that is stored. */
export async function thingOf(tx: Tx, { detsisNo, role, districts }: Given): Promise<Thing> {
  const [unit] = await tx.query<{ path: string; il_code: number | null; ilce: string | null }>('SELECT path, il_code, ilce FROM unit WHERE detsis_no = $1', [detsisNo]);
  if (!unit) throw new Refusal('UNIT_UNKNOWN', { detsisNo });
  return { detsisNo, unitPath: unit.path, il: unit.il_code, ilce: ilceOf({ role, districts }, unit.ilce), role };
}

/** Whoever keeps one district gives nobody another one beside it, and no AKS the whole province. */
function ilceOf({ role, districts: [first, ...more] }: Pick<Given, 'role' | 'districts'>, unitIlce: string | null): string | null {
  if (first !== undefined) return more.length === 0 ? first : null;
  return role === 'AKS' ? null : unitIlce;
}
