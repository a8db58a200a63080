import { Injectable } from '@nestjs/common';
import { Outside, OutsideFailure, type SmsDelivery } from '../../outside/index.js';
import { Clock, Database } from '../../platform/index.js';

interface Asked {
  readonly id: string;
  readonly gateway_id: string;
}

/** As many as the gateway answers at once. */
const AT_ONCE = 100;
const FIRST_MS = 20_000;
const MOST_MS = 3_600_000;
/** What no report came for by then never will. */
const PATIENCE_MS = 48 * 3_600_000;

const TAKE = `
  WITH due AS (SELECT id FROM notification WHERE report_at <= $1 ORDER BY report_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
  UPDATE notification n SET reports = reports + 1,
    report_at = CASE WHEN sent_at < $1::timestamptz - make_interval(secs => $2) THEN NULL ELSE $1::timestamptz + make_interval(secs => least($3 * 2 ^ least(reports, 12), $4)) END
  FROM due WHERE n.id = due.id RETURNING n.id, n.gateway_id`;

/** Asks the gateway what became of messages; a report that comes twice, late or in the wrong order changes nothing that is final. */
@Injectable()
export class Reports {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly outside: Outside) {}

  /** How many were asked for; the gateway being away is no reason to throw: they are asked for again. */
  async ask(): Promise<number> {
    const asked = await this.database.query<Asked>(TAKE, [this.clock.now(), PATIENCE_MS / 1_000, FIRST_MS / 1_000, MOST_MS / 1_000]);
    if (asked.length === 0) return 0;
    const found = await this.outside.sms.reports(asked.map(({ gateway_id: gatewayId }) => gatewayId)).catch((error: unknown) => {
      if (error instanceof OutsideFailure) return []; // said to the log by the call itself
      throw error;
    });
    const byGatewayId = new Map(asked.map(({ id, gateway_id: gatewayId }) => [gatewayId, id]));
    for (const report of found) await this.apply(byGatewayId.get(report.gatewayId), report);
    return asked.length;
  }

  private async apply(id: string | undefined, { gatewayId, state }: SmsDelivery): Promise<void> {
    if (!id || state === 'waiting') return;
    const [kind, error] = state === 'delivered' ? ['delivered', null] : ['failed', state];
    await this.database.query(
      `WITH done AS (UPDATE notification SET state = $3, error = $4, report_at = NULL WHERE id = $1 AND gateway_id = $2 AND state = 'sent' RETURNING id)
       INSERT INTO notification_event (notification_id, at, kind, reason) SELECT id, $5, $3, $4 FROM done`,
      [id, gatewayId, kind, error, this.clock.now()],
    );
  }
}
