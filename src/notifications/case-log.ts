import { Injectable } from '@nestjs/common';
import { Database } from '../platform/index.js';
import { masked, PersonalData } from '../platform/personal-data/index.js';
import type { Channel } from './templates/template.js';

interface Step {
  readonly at: string;
  readonly kind: string;
  /** A machine word such as `http-503`. */
  readonly reason: string | null;
}

/** One message in the log of a case. */
export interface NotificationLine {
  readonly id: string;
  readonly template: string;
  readonly channel: Channel;
  readonly state: string;
  readonly error: string | null;
  readonly personId: string | null;
  /** `05** *** ** 12`, or `a***@example.org`; null when there was none. */
  readonly address: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly steps: readonly Step[];
}

type Row = Omit<NotificationLine, 'address'> & { readonly sealed: Buffer | null };

const MOST = 500;

/** What was told about a case. */
@Injectable()
export class CaseLog {
  constructor(private readonly database: Database, private readonly personalData: PersonalData) {}

  async ofCase(caseRef: string): Promise<NotificationLine[]> {
    const rows = await this.database.query<Row>(
      `SELECT n.id, n.template_key AS template, n.channel, n.state, n.error, n.person_id AS "personId", n.address_sealed AS sealed, n.attempts,
         n.created_at AS "createdAt", n.sent_at AS "sentAt",
         (SELECT json_agg(json_build_object('at', e.at, 'kind', e.kind, 'reason', e.reason) ORDER BY e.id) FROM notification_event e WHERE e.notification_id = n.id) AS steps
       FROM notification n WHERE n.case_ref = $1 ORDER BY n.created_at, n.id LIMIT ${MOST}`,
      [caseRef],
    );
    return rows.map(({ sealed, ...line }) => ({ ...line, address: sealed && this.maskedAddress(line.id, line.channel, sealed) }));
  }

  private maskedAddress(id: string, channel: Channel, sealed: Buffer): string {
    const address = this.personalData.open(sealed, `notification.address/${id}`);
    return channel === 'sms' ? masked.phone(address) : address.replace(/^(.)[^@]*/u, '$1***');
  }
}
