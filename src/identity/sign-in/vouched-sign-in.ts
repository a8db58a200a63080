import { Injectable } from '@nestjs/common';
import { Database, Refusal, type Tx } from '../../platform/index.js';
import { Citizens } from '../people/citizens.js';
import { Registered } from '../people/registered.js';
import type { ActsAs } from '../sessions/sessions.js';
import type { Visit } from '../sessions/visit.js';
import type { GatewayWay, Vouched } from './gateways.js';
import { SignIn } from './sign-in.js';

interface Arriving {
  readonly vouched: Vouched;
  readonly way: GatewayWay;
  readonly actsAs: ActsAs;
}

/** Signs in whom another house vouches for: as a citizen anybody, as an officer or muhtar who is one. */
@Injectable()
export class VouchedSignIn {
  constructor(
    private readonly database: Database,
    private readonly citizens: Citizens,
    private readonly registered: Registered,
    private readonly signIn: SignIn,
  ) {}

  async run(visit: Visit, { vouched, way, actsAs }: Arriving): Promise<string> {
    const registered = actsAs === 'citizen' ? null : await this.registered.byTckn(vouched.tckn);
    if (actsAs === 'staff' && !registered?.isStaff) throw new Refusal('NO_ACTIVE_USER');
    if (actsAs === 'muhtar' && !registered?.isMuhtar) throw new Refusal('NO_ACTIVE_USER');

    const token = await this.database.transaction(async (tx: Tx) => {
      const personId = registered?.id ?? (await this.citizens.vouchedFor(tx, vouched));
      return this.signIn.run(tx, visit, { personId, way, actsAs });
    });
    if (token === null) throw new Refusal('NO_ACTIVE_USER');
    return token;
  }
}
