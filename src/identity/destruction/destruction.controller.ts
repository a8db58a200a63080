import { Delete, Get, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Asked, demand, Does, InPath, Routes, Sent, TheActor, type Actor } from '../../permissions/index.js';
import { Clock, Database, Refusal, type Tx } from '../../platform/index.js';
import { Audit } from '../../platform/audit/index.js';
import { DestructionLog } from './destruction-log.js';
import { countDue } from './due-people.js';
import { RetentionRules } from './retention-rules.js';
import { DESTRUCTION, RULE, SEEN, SET_RULE, SUBJECT } from './shapes.js';

type Asker = Actor | undefined;
type Told = Readonly<Record<string, string | number>>;

/** How long people's records are kept, whom the next round would destroy, and what earlier ones did. */
@Routes('Kurum', 'kurum/imha')
export class DestructionController {
  constructor(
    private readonly database: Database,
    private readonly rules: RetentionRules,
    private readonly log: DestructionLog,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Does({ act: 'destruction.read', summary: 'Terms of the file plan, how many people a round would destroy now, and the rounds of three years; nothing is destroyed by asking', answer: DESTRUCTION })
  async show(): Promise<z.output<typeof DESTRUCTION>> {
    const [rules, due, rounds] = await Promise.all([this.rules.all(), countDue(this.database, this.clock.now()), this.log.rounds()]);
    const told = rounds.map(({ beganAt, endedAt, records }) => ({
      beganAt: beganAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, records: records.map((record) => ({ ...record, keptUntil: record.keptUntil.toISOString() })),
    }));
    return { rules, due, rounds: told };
  }

  @Put('kurallar/:subject')
  @Does({ act: 'destruction.change', summary: 'How long people are kept for one kind of thing; version 0 for a new rule', body: SET_RULE, answer: RULE })
  set(@TheActor() actor: Asker, @InPath('subject', SUBJECT) subject: string, @Sent(SET_RULE) sent: z.output<typeof SET_RULE>): Promise<z.output<typeof RULE>> {
    demand(actor, 'destruction.change');
    return this.database.transaction(async (tx) => {
      const { personId } = known(actor);
      const rule = await this.rules.set(tx, personId, { subject, ...sent });
      this.did(tx, known(actor), { subject, filePlanCode: rule.filePlanCode, keepMonths: rule.keepMonths });
      return rule;
    });
  }

  @Delete('kurallar/:subject')
  @Does({ act: 'destruction.change', summary: 'Without a rule people are kept for ever', status: 204, query: SEEN })
  async remove(@TheActor() actor: Asker, @InPath('subject', SUBJECT) subject: string, @Asked(SEEN) { version }: z.output<typeof SEEN>): Promise<void> {
    demand(actor, 'destruction.change');
    await this.database.transaction(async (tx) => {
      await this.rules.remove(tx, { subject, version });
      this.did(tx, known(actor), { subject });
    });
  }

  private did(tx: Tx, { personId, sessionId, capacities }: Actor, details: Told): void {
    const thing = { kind: 'retention-rule', id: String(details['subject']) };
    this.audit.record(tx, { actor: personId, session: sessionId, unit: capacities[0]?.detsisNo, act: 'destruction.change', thing, details });
  }
}

function known(actor: Asker): Actor {
  if (!actor) throw new Refusal('SIGN_IN_FIRST');
  return actor;
}
