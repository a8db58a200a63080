import { ROLES, type Memberships, type Role } from '../org/index.js';
import { demand, type Actor } from '../permissions/index.js';
import { findVisible, thingOf, type PersonName } from './case-task.js';
import type { Parts } from './parts.js';

/** Whom the task may be given to: everybody the diagram lets do it, deputies too, by name. */
export async function candidatesOf({ database, memberships }: Parts, actor: Actor, taskKey: string): Promise<PersonName[]> {
  const task = await findVisible(database, actor, taskKey);
  demand(actor, 'task.assign', thingOf(task));
  const people = new Map<string, PersonName>();
  for (const { personId, givenName, familyName } of await membersOfAny(memberships, task.groups)) people.set(personId, { id: personId, name: `${givenName} ${familyName}` });
  return [...people.values()];
}

/** A group that is no `ROL@detsisNo` has no members. */
export async function membersOfAny(memberships: Memberships, groups: readonly string[]): Promise<Awaited<ReturnType<Memberships['membersOf']>>> {
  const members = [];
  for (const group of groups) {
    const [name, detsisNo = ''] = group.split('@');
    const role = ROLES.find((known): known is Role => known === name);
    if (role) members.push(...(await memberships.membersOf({ detsisNo, role })));
  }
  return members;
}
