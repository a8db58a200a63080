import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Refusal } from '../../platform/index.js';
import { canonicalPhone } from '../../platform/personal-data/index.js';
import { Registered } from '../people/registered.js';
import type { CodeSent, STAFF } from '../routes/shapes.js';
import type { Visit } from '../sessions/visit.js';
import { BeginCode } from './begin-code.js';
import { Gate } from './gate.js';
import { Limits, limitOf } from './limits.js';

/** An officer's number and registered phone bring a code to that phone. */
@Injectable()
export class BeginStaff {
  constructor(private readonly limits: Limits, private readonly gate: Gate, private readonly registered: Registered, private readonly beginCode: BeginCode) {}

  /** The same statements run, and the same is answered, whether such an officer is known or not. */
  async run(visit: Visit, { tckn, phone: typed, captcha }: z.output<typeof STAFF>): Promise<CodeSent> {
    const phone = canonicalPhone(typed);
    if (!phone) throw new Refusal('PHONE_UNFIT');
    await this.limits.take(limitOf.begin(visit.caller.address));
    await this.gate.pass(visit, { way: 'staff', tckn, captcha });
    await this.limits.take(limitOf.person('staff', tckn), limitOf.phone(phone));

    const found = await this.registered.byTckn(tckn);
    const person = found?.comesByCode && found.phone === phone ? found : null;
    const claim = { phone: person ? phone : null, tckn, givenName: '', familyName: '' };
    return this.beginCode.run(visit, { actsAs: 'staff', personId: person?.id ?? null, claim });
  }
}
