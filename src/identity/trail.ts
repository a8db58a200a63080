import { Injectable } from '@nestjs/common';
import type { Actor } from '../permissions/index.js';
import type { Tx } from '../platform/index.js';
import { Audit } from '../platform/audit/index.js';
import type { Way } from './routes/shapes.js';
import type { ActsAs, OpenSession } from './sessions/sessions.js';
import type { Caller } from './sessions/visit.js';

/** Who carries out an act on a person: somebody signed in, or the system itself (an import, a seed, a citizen's first sign-in). */
export type By = Pick<Actor, 'personId' | 'sessionId'> | 'system';

interface SignedIn {
  readonly personId: string;
  readonly way: Way;
  readonly actsAs: ActsAs;
}

interface NotSignedIn {
  readonly way: Way;
  readonly why: string;
  readonly attempt?: string;
}

interface SignedOut {
  readonly caller: Caller;
  readonly session: OpenSession;
  readonly which?: string;
}

const NOBODY = 'nobody';

/** What identity writes into the audit: who came in how, who did not, and who changed whose record. */
@Injectable()
export class Trail {
  constructor(private readonly audit: Audit) {}

  signedIn(tx: Tx, { address }: Caller, { personId, way, actsAs }: SignedIn): void {
    this.audit.record(tx, { actor: personId, act: 'sign-in', thing: { kind: 'person', id: personId }, address, details: { way, actsAs } });
  }

  /** Of who was not let in nothing is known: the attempt is named, or the way. */
  notSignedIn({ address }: Caller, { way, why, attempt = way }: NotSignedIn): Promise<void> {
    return this.audit.refused({ actor: NOBODY, act: 'sign-in', thing: { kind: 'sign-in', id: attempt }, address, details: { way, why } });
  }

  signedOut(tx: Tx, { caller: { address }, session, which = 'here' }: SignedOut): void {
    this.audit.record(tx, { ...by(session), act: 'sign-out', thing: { kind: 'session', id: session.id }, address, details: { which } });
  }

  choseUnit(tx: Tx, { caller, session, detsisNo, ilce }: { caller: Caller; session: OpenSession; detsisNo: string; ilce: string | null }): void {
    this.audit.record(tx, { ...by(session), act: 'session.choose-unit', thing: { kind: 'unit', id: detsisNo }, address: caller.address, details: { ilce } });
  }

  /** Which fields changed, never what they held. */
  changedPerson(tx: Tx, who: By, { personId, act, fields = [] }: { personId: string; act: string; fields?: readonly string[] }): void {
    const actor = who === 'system' ? { actor: who } : { actor: who.personId, session: who.sessionId };
    this.audit.record(tx, { ...actor, act, thing: { kind: 'person', id: personId }, details: { fields: fields.join(',') } });
  }

  sawContact(who: Exclude<By, 'system'>, personId: string): Promise<void> {
    return this.audit.viewed({ actor: who.personId, session: who.sessionId, act: 'user.read-contact', thing: { kind: 'person', id: personId } });
  }
}

const by = ({ personId, id }: OpenSession): { actor: string; session: string } => ({ actor: personId, session: id });
