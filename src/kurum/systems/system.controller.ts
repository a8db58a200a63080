import { Get } from '@nestjs/common';
import type { z } from 'zod';
import { OutsideHealth } from '../../outside/index.js';
import { Does, Routes } from '../../permissions/index.js';
import { SYSTEMS, type SYSTEM } from './shapes.js';

type Known = ReturnType<OutsideHealth['states']>[number];

/** How the systems around us do. */
@Routes('Kurum', 'kurum/dis-sistemler')
export class SystemController {
  constructor(private readonly health: OutsideHealth) {}

  @Get()
  @Does({ act: 'outside-health.read', summary: 'The systems around us, as the last calls of the answering process showed them; nobody is asked for it', answer: SYSTEMS })
  list(): z.output<typeof SYSTEMS> {
    return { systems: this.health.states().map(told) };
  }
}

function told({ system, standing, since, lastFailureAt, lastFailure }: Known): z.output<typeof SYSTEM> {
  return { system, state: standing, since: since?.toISOString() ?? null, lastFailureAt: lastFailureAt?.toISOString() ?? null, lastFailure: lastFailure ?? null };
}
