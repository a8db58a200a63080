import type { Capacity } from '../org/index.js';
import { Refusal } from '../platform/index.js';
import type { Actor } from './actor.js';
import { REACHES, SELF, type Columns, type Condition, type Thing } from './reach.js';
import { RULES, type Act, type Grant } from './rules.js';

/** The one decision of the house: whether somebody may do this to that; everything not allowed by a rule is forbidden. */
export function may(actor: Actor | undefined, act: Act, thing: Thing = {}): boolean {
  return grantsOf(act).some((grant) => isGranted(grant, actor, thing));
}

/** Refuses what `may` does not allow. */
export function demand(actor: Actor | undefined, act: Act, thing: Thing = {}): void {
  if (may(actor, act, thing)) return;
  throw new Refusal(actor ? 'NOT_ALLOWED' : 'SIGN_IN_FIRST', { act });
}

/** Whether there is anything at all this act would be allowed on: what a menu shows, and a route asks before it looks at the thing. */
export function mayEver(actor: Actor | undefined, act: Act): boolean {
  return grantsOf(act).some((grant) => grant.to === 'self' ? actor !== undefined : isOpen(grant, actor) || (actor?.capacities ?? []).some((capacity) => holdsRole(grant, capacity)));
}

/** Of a list, exactly the rows `may` would allow, as one condition; parameters are numbered after the `taken` ones. */
export function rowsOf(actor: Actor | undefined, act: Act, { columns, taken = 0 }: { readonly columns: Columns; readonly taken?: number }): Condition {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${taken + params.push(value)}`;
  const alternatives = grantsOf(act).flatMap((grant) => {
    if (isOpen(grant, actor)) return ['true'];
    if (grant.to === 'self') return actor ? [SELF.sql(actor, columns, param)] : [];
    return (actor?.capacities ?? []).filter((capacity) => holdsRole(grant, capacity)).map((capacity) => sqlOf(grant, { capacity, columns, param }));
  });
  return { sql: alternatives.length > 0 ? `(${[...new Set(alternatives)].join(' OR ')})` : 'false', params };
}

function grantsOf(act: Act): readonly Grant[] {
  return RULES[act];
}

function isGranted(grant: Grant, actor: Actor | undefined, thing: Thing): boolean {
  if (isOpen(grant, actor)) return true;
  if (!actor) return false;
  if (grant.to === 'self') return SELF.holds(actor, thing);
  return actor.capacities.some((capacity) => holdsRole(grant, capacity) && isWithin(grant, capacity, thing));
}

function isOpen({ to }: Grant, actor: Actor | undefined): boolean {
  if (to === 'anybody') return true;
  if (to === 'signed-in') return actor !== undefined;
  return to === 'staff' && (actor?.capacities.length ?? 0) > 0;
}

function holdsRole(grant: Grant, capacity: Capacity): boolean {
  return 'reach' in grant && grant.to.includes(capacity.role);
}

function isWithin(grant: Grant, capacity: Capacity, thing: Thing): boolean {
  if (!('reach' in grant)) return false;
  if (grant.over && !grant.over.some((role) => role === thing.role)) return false;
  return REACHES[grant.reach].holds(capacity, thing);
}

interface Row {
  readonly capacity: Capacity;
  readonly columns: Columns;
  readonly param: (value: unknown) => string;
}

function sqlOf(grant: Grant, { capacity, columns, param }: Row): string {
  if (!('reach' in grant)) return 'false';
  const within = REACHES[grant.reach].sql(capacity, columns, param);
  if (!grant.over) return within;
  return columns.role ? `(${within} AND ${columns.role} = ANY(${param([...grant.over])}))` : 'false';
}
