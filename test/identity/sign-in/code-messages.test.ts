import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CodeMessages } from '../../../src/identity/sign-in/code-messages.js';
import { Codes } from '../../../src/identity/sign-in/codes.js';
import { Outside, readOutsideSettings } from '../../../src/outside/index.js';
import { Metrics } from '../../../src/platform/index.js';
import { TelephoneLine } from '../../notifications/telephone-line.js';
import { startSignIn, type SignInServer } from '../sign-in-server.js';

let server: SignInServer;
beforeAll(async () => { server = await startSignIn({ sendsCodes: false }); });
afterAll(() => server.stop());

describe('the message that carries a code', () => {
  it('arrives once, though the gateway lost its answer and then was not there at all', async () => {
    const { platform, simulators } = server;
    await platform.clock.reset();
    const line = await TelephoneLine.to(simulators.environment['SMS_URL'] ?? '');
    const outside = new Outside(readOutsideSettings({ ...simulators.environment, SMS_URL: line.url }), { ...platform, metrics: new Metrics() });
    const messages = new CodeMessages(platform.database, platform.clock, platform.personalData, outside);
    const attemptId = randomUUID();
    await platform.database.transaction(async (tx) => {
      await tx.query(`INSERT INTO sign_in_attempt (id, acts_as, browser_digest, claim_sealed, code_hash, sent_at, expires_at, gone_at) VALUES ($1, 'staff', '', '', '', now(), now() + interval '3 minutes', now() + interval '1 hour')`, [attemptId]);
      await server.app.get(Codes).send(tx, { attemptId, code: 'A7K2MP', phone: '0532 123 45 67', language: 'tr' });
    });
    const states: unknown[] = [];
    const tryIt = async (): Promise<void> => {
      await messages.sendNext();
      const [row] = await server.rows('SELECT state, failure FROM sign_in_message WHERE attempt_id = $1', [attemptId]);
      states.push(row);
      await platform.clock.advance(6_000);
    };

    await simulators.fault({ system: 'sms', loseAnswer: true });
    await tryIt();
    await simulators.noFaults();
    await line.cut();
    await tryIt();
    await line.mend();
    await tryIt();

    expect(states).toEqual([expect.objectContaining({ state: 'waiting' }), { state: 'waiting', failure: 'ECONNREFUSED' }, expect.objectContaining({ state: 'sent' })]);
    expect(await simulators.messages()).toHaveLength(1);
    await line.cut();
  });
});
