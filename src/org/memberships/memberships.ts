import type { Clock, Database, Tx } from '../../platform/index.js';
import { addMembership, type AddMembership } from './add-membership.js';
import { addSubstitution, type AddSubstitution } from './add-substitution.js';
import { readShares, type AuthorityShare } from './authority-share.js';
import { changeMembership, type ChangeMembership } from './change-membership.js';
import { readCapacities, readMembers, readUnitsWith, type Member } from './effective.js';
import { endMembership, type EndMembership } from './end-membership.js';
import { endShare, type EndShare } from './end-share.js';
import { endSubstitution, type EndSubstitution } from './end-substitution.js';
import { readMemberships, type Membership } from './membership.js';
import type { Capacity, Role } from './roles.js';
import { shareAuthority, type ShareAuthority } from './share-authority.js';
import { readSubstitutions, type Substitution } from './substitution.js';

/** Leaves the moment to the clock unless it is told. */
type Now<Command extends { readonly at: Date }> = Omit<Command, 'at'> & { readonly at?: Date };

const PERSON_OF = 'SELECT id FROM membership WHERE person_id = $1';

/** Who is what in which unit, who acts for whom, and who shares what. Commands belong to the caller's transaction and ask nobody's leave: the caller has. */
export class Memberships {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** In what somebody may act at that moment: what is theirs, what a deputy has of the absent, what is shared; nothing that has ended. */
  capacitiesOf(personId: string, at: Date = this.clock.now()): Promise<Capacity[]> {
    return readCapacities(this.database, personId, at);
  }

  /** Everybody who may act for `ROL@detsisNo` at that moment, deputies too, by name. */
  membersOf({ at = this.clock.now(), ...group }: { readonly detsisNo: string; readonly role: Role; readonly at?: Date }): Promise<Member[]> {
    return readMembers(this.database, group, at);
  }

  /** The open units in which somebody acts as this now, the one that has had the role the longest first. */
  unitsWith(role: Role): Promise<string[]> {
    return readUnitsWith(this.database, role, this.clock.now());
  }

  /** All that somebody is, was and will be, the latest first. */
  membershipsOf(personId: string): Promise<Membership[]> {
    return readMemberships(this.database, 'm.person_id = $1', [personId]);
  }

  async get(membershipId: string): Promise<Membership | null> {
    return (await readMemberships(this.database, 'm.id = $1', [membershipId]))[0] ?? null;
  }

  add(tx: Tx, { validFrom = this.clock.now(), ...membership }: Omit<AddMembership, 'validFrom'> & { readonly validFrom?: Date }): Promise<Membership> {
    return addMembership(tx, { ...membership, validFrom });
  }

  change(tx: Tx, change: Now<ChangeMembership>): Promise<Membership> {
    return changeMembership(tx, { at: this.clock.now(), ...change });
  }

  end(tx: Tx, which: Now<EndMembership>): Promise<void> {
    return endMembership(tx, { at: this.clock.now(), ...which });
  }

  /** What somebody's deputies were and will be, and for whom they are a deputy themselves. */
  substitutionsOf(personId: string): Promise<Substitution[]> {
    return readSubstitutions(this.database, 'absent_id = $1 OR deputy_id = $1', [personId]);
  }

  async substitution(id: string): Promise<Substitution | null> {
    return (await readSubstitutions(this.database, 'id = $1', [id]))[0] ?? null;
  }

  /** Vekâlet, from when to when. */
  substitute(tx: Tx, substitution: AddSubstitution): Promise<Substitution> {
    return addSubstitution(tx, substitution);
  }

  endSubstitution(tx: Tx, which: Now<EndSubstitution>): Promise<void> {
    return endSubstitution(tx, { at: this.clock.now(), ...which });
  }

  /** What somebody shares or shared, and what was shared with them. */
  sharesOf(personId: string): Promise<AuthorityShare[]> {
    return readShares(this.database, `a.membership_id IN (${PERSON_OF}) OR a.colleague_id IN (${PERSON_OF})`, [personId]);
  }

  share(tx: Tx, share: Now<ShareAuthority>): Promise<AuthorityShare> {
    return shareAuthority(tx, { at: this.clock.now(), ...share });
  }

  endShare(tx: Tx, which: Now<EndShare>): Promise<void> {
    return endShare(tx, { at: this.clock.now(), ...which });
  }
}
