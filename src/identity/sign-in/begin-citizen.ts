import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Outside, type KpsPerson } from '../../outside/index.js';
import { Refusal, turkishText } from '../../platform/index.js';
import { canonicalPhone } from '../../platform/personal-data/index.js';
import { Citizens } from '../people/citizens.js';
import { properName } from '../people/proper-name.js';
import type { CITIZEN, CodeSent } from '../routes/shapes.js';
import type { Visit } from '../sessions/visit.js';
import { Trail } from '../trail.js';
import { BeginCode } from './begin-code.js';
import { Gate } from './gate.js';
import { Limits, limitOf } from './limits.js';

type Claimed = z.output<typeof CITIZEN>;

/** A citizen is checked against the population register and what we know of them; whichever field is wrong, one and the same no. */
@Injectable()
export class BeginCitizen {
  constructor(
    private readonly limits: Limits,
    private readonly gate: Gate,
    private readonly outside: Outside,
    private readonly citizens: Citizens,
    private readonly beginCode: BeginCode,
    private readonly trail: Trail,
  ) {}

  async run(visit: Visit, claimed: Claimed): Promise<CodeSent> {
    const { tckn, birthDate, captcha } = claimed;
    const phone = canonicalPhone(claimed.phone);
    if (!phone) throw new Refusal('PHONE_UNFIT');
    await this.limits.take(limitOf.begin(visit.caller.address));
    await this.gate.pass(visit, { way: 'citizen', tckn, captcha });
    await this.limits.take(limitOf.person('citizen', tckn), limitOf.phone(phone));

    const [registered, isTheirPhone] = await Promise.all([
      this.outside.kps.findPerson({ tckn, dogumTarihi: birthDate }),
      this.citizens.mayUsePhone(tckn, phone),
    ]);
    if (!registered || !fits(registered, claimed) || !isTheirPhone) {
      await this.trail.notSignedIn(visit.caller, { way: 'citizen', why: 'not-confirmed' });
      throw new Refusal('IDENTITY_NOT_CONFIRMED');
    }
    // As the register writes it: a telephone's keyboard may have no Turkish letters.
    const claim = { phone, tckn, givenName: properName(registered.ad), familyName: properName(registered.soyad) };
    return this.beginCode.run(visit, { actsAs: 'citizen', personId: null, claim });
  }
}

/** Names compare folded: a telephone's keyboard writes them in many ways. */
function fits({ ad, soyad, anneKizlikSoyadi, isAlive }: KpsPerson, { givenName, familyName, motherInitials }: Claimed): boolean {
  const folded = (text: string): string => turkishText.fold(text).replace(/\s+/gu, ' ').trim();
  const maiden = [...folded(anneKizlikSoyadi ?? '')];
  const letters = maiden.length > 0 && maiden[0] === folded(motherInitials.first) && maiden.at(-1) === folded(motherInitials.last);
  return isAlive && letters && folded(ad) === folded(givenName) && folded(soyad) === folded(familyName);
}
