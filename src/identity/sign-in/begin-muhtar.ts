import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Refusal, turkishText } from '../../platform/index.js';
import { Registered } from '../people/registered.js';
import type { CodeSent, MUHTAR } from '../routes/shapes.js';
import type { Visit } from '../sessions/visit.js';
import { BeginCode } from './begin-code.js';
import { Captcha } from './captcha.js';
import { Limits, limitOf } from './limits.js';

/** A muhtar's number and name bring a code to the phone that is registered for them, and to no other. */
@Injectable()
export class BeginMuhtar {
  constructor(
    private readonly captcha: Captcha,
    private readonly limits: Limits,
    private readonly registered: Registered,
    private readonly beginCode: BeginCode,
  ) {}

  /** The same statements run, and the same is answered, whether such a muhtar is known or not. */
  async run(visit: Visit, { tckn, givenName, familyName, captcha }: z.output<typeof MUHTAR>): Promise<CodeSent> {
    await this.limits.take(limitOf.begin(visit.caller.address));
    if (!(await this.captcha.opens(visit, captcha))) throw new Refusal('CAPTCHA_WRONG');
    await this.limits.take(limitOf.person('muhtar', tckn));

    const found = await this.registered.byTckn(tckn);
    const isThem = found !== null && found.isMuhtar && found.nameFolded === turkishText.fold(`${givenName} ${familyName}`).replace(/\s+/gu, ' ');
    const person = isThem && found.phone !== null ? found : null;
    const mayBeSent = await this.limits.isWithin(limitOf.phone(person?.phone ?? `nobody ${tckn}`));
    const phone = person && mayBeSent ? person.phone : null;
    return this.beginCode.run(visit, { actsAs: 'muhtar', personId: person?.id ?? null, claim: { phone, tckn, givenName, familyName } });
  }
}
