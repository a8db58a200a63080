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

function told(known: Known): z.output<typeof SYSTEM> {
  const { system, since, lastFailureAt, lastFailure } = known;
  return { system, state: stateOf(known), since: since?.toISOString() ?? null, lastFailureAt: lastFailureAt?.toISOString() ?? null, lastFailure: lastFailure ?? null };
}

function stateOf({ isConfigured, breaker, isAnswering }: Known): z.output<typeof SYSTEM>['state'] {
  if (!isConfigured) return 'not-configured';
  if (breaker === 'open') return 'left-alone';
  if (isAnswering === undefined) return 'unknown';
  return isAnswering ? 'working' : 'failing';
}
