import { Injectable } from '@nestjs/common';
import { Memberships, Units } from '../org/index.js';
import { Refusal } from '../platform/index.js';

export interface CoordinatingUnit {
  readonly detsisNo: string;
  readonly ad: string;
}

/** Which unit coordinates the muhtars' requests is no word of the code: it is the one where somebody holds the role KOORDINATOR. */
@Injectable()
export class CoordinatingUnits {
  constructor(private readonly memberships: Memberships, private readonly units: Units) {}

  /** Where several have coordinators, the one that has had them the longest. */
  async find(): Promise<CoordinatingUnit> {
    const [unit] = await this.units.many((await this.memberships.unitsWith('KOORDINATOR')).slice(0, 1));
    if (!unit) throw new Refusal('NO_COORDINATING_UNIT');
    return { detsisNo: unit.detsisNo, ad: unit.name };
  }
}
