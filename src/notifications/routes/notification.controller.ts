import { Get, Put } from '@nestjs/common';
import { Asked, Does, Routes, Sent, TheActor, demand, type Actor } from '../../permissions/index.js';
import { CaseLog } from '../case-log.js';
import { Preferences, type Preference } from '../preferences.js';
import { CASE_LOG, OF_CASE, PREFERENCE, PREFERENCES } from './shapes.js';

/** What was told, and what somebody wants to be told. */
@Routes('Bildirimler', 'bildirimler')
export class NotificationController {
  constructor(private readonly log: CaseLog, private readonly preferences: Preferences) {}

  @Get()
  @Does({ act: 'notification.read', summary: 'What was told about a case and what became of it', query: OF_CASE, answer: CASE_LOG })
  async ofCase(@TheActor() actor: Actor | undefined, @Asked(OF_CASE) { caseRef }: { caseRef: string }): Promise<unknown> {
    demand(actor, 'notification.read');
    return { notifications: await this.log.ofCase(caseRef) };
  }

  @Get('tercihler')
  @Does({ act: 'notification.preference', summary: 'What I may choose to be told, and how', answer: PREFERENCES })
  async mine(@TheActor() actor: Actor): Promise<{ preferences: Preference[] }> {
    demand(actor, 'notification.preference', { personId: actor.personId });
    return { preferences: await this.preferences.of(actor.personId) };
  }

  @Put('tercihler')
  @Does({ act: 'notification.preference', summary: 'Tell me this, or not, or once an hour', body: PREFERENCE, answer: PREFERENCES })
  async choose(@TheActor() actor: Actor, @Sent(PREFERENCE) preference: Preference): Promise<{ preferences: Preference[] }> {
    demand(actor, 'notification.preference', { personId: actor.personId });
    await this.preferences.set(actor.personId, preference);
    return { preferences: await this.preferences.of(actor.personId) };
  }
}
