import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Refusal } from '../../platform/index.js';
import type { CAPTCHA_ANSWER } from '../routes/shapes.js';
import type { Visit } from '../sessions/visit.js';
import { Captcha } from './captcha.js';
import { Limits, limitOf, type GatedLater } from './limits.js';

interface Asking {
  readonly way: GatedLater;
  readonly tckn: string;
  readonly captcha: z.output<typeof CAPTCHA_ANSWER> | undefined;
}

/** Before the ways that ask for no captcha at first: after some tries that led nowhere they do, until one has signed in. */
@Injectable()
export class Gate {
  constructor(private readonly captcha: Captcha, private readonly limits: Limits) {}

  /** What was claimed is counted, known or not: nothing can be learnt from being asked. */
  async pass(visit: Visit, { way, tckn, captcha }: Asking): Promise<void> {
    if (captcha) {
      if (!(await this.captcha.opens(visit, captcha))) throw new Refusal('CAPTCHA_WRONG');
      return;
    }
    const [isCalm, isCalmForThem] = [await this.limits.isWithin(limitOf.freeHere(visit.caller.address)), await this.limits.isWithin(limitOf.freeFor(way, tckn))];
    if (!isCalm || !isCalmForThem) throw new Refusal('CAPTCHA_NEEDED');
  }

  /** Whoever got in was no machine. */
  async forget({ caller }: Visit, way: GatedLater, tckn: string): Promise<void> {
    await this.limits.giveBack(limitOf.freeHere(caller.address));
    await this.limits.giveBack(limitOf.freeFor(way, tckn));
  }
}
