import { randomUUID } from 'node:crypto';
import type { Chance } from './chance.js';
import type { Client } from './client.js';
import { startable } from './processes.js';

const hourMs = 3_600_000;

interface TakenJob {
  readonly jobKey: string;
  readonly retries: number;
  readonly processDefinitionId: string;
}

/** One of many who use the system at once, until told to stop. */
export class Load {
  isStopped = false;

  constructor(
    private readonly client: Client,
    private readonly chance: Chance,
  ) {}

  async run(): Promise<void> {
    const acts = [
      () => this.create(), () => this.create(), () => this.completeTask(), () => this.completeTask(), () => this.completeTask(),
      () => this.work(), () => this.work(), () => this.publish(), () => this.startByMessage(), () => this.broadcast(), () => this.resolve(), () => this.cancel(),
    ];
    while (!this.isStopped) await this.chance.of(acts)();
  }

  /** Brings everything that runs to its end: each turn does whatever can be done now. */
  async finish(): Promise<void> {
    const tasks = await this.client.search('user-tasks', { state: 'CREATED' }, 100);
    await Promise.all(tasks.map((task) => this.complete(String(task['userTaskKey']))));
    await this.work(50, true);
    for (const [id, { isPublished }] of this.client.ledger.messages) if (!isPublished) await this.send(id);
    for (const waiting of await this.client.search('message-subscriptions', { messageSubscriptionState: 'CREATED' }, 100)) {
      if (waiting['correlationKey']) await this.send(`son-${String(waiting['correlationKey'])}`, 'haber', String(waiting['correlationKey']));
    }
    await this.broadcast();
    await this.resolve();
  }

  private async create(): Promise<void> {
    const anahtar = randomUUID();
    const processId = this.chance.of(startable);
    // Some messages are there before anybody waits for them.
    if ((processId === 'Mesaj' || processId === 'Ust') && this.chance.next() < 0.6) await this.send(`erken-${anahtar}`, 'haber', anahtar);
    const { outcome, body } = await this.client.send('process-instances', { processDefinitionId: processId, variables: { anahtar } });
    if (outcome === 'done') this.client.ledger.acknowledge('create', String(body['processInstanceKey']));
    if (outcome === 'refused') this.client.ledger.wrongAnswers.push(`create ${processId}: ${JSON.stringify(body)}`);
  }

  private async completeTask(): Promise<void> {
    const tasks = await this.client.search('user-tasks', { state: 'CREATED' });
    if (tasks.length > 0) await this.complete(String(this.chance.of(tasks)['userTaskKey']));
  }

  private async complete(key: string): Promise<void> {
    await this.client.command('complete-task', key, `user-tasks/${key}/completion`, { variables: { sonKey: key } });
  }

  /** A worker outside: most jobs end well, some fail, some for the last time, some are forgotten. */
  private async work(max = 3, isDiligent = false): Promise<void> {
    const { outcome, body } = await this.client.send('jobs/activation', { type: 'dis-is', worker: 'usta', timeout: 1_500, maxJobsToActivate: max, requestTimeout: -1 });
    if (outcome !== 'done') return;
    for (const job of body['jobs'] as TakenJob[]) await this.handle(job, isDiligent ? 1 : this.chance.next());
  }

  private async handle({ jobKey, retries, processDefinitionId }: TakenJob, luck: number): Promise<void> {
    if (luck < 0.05) return;
    if (luck < 0.15) await this.fail(jobKey, retries - 1);
    else if (luck < 0.2) await this.fail(jobKey, 0);
    else if (luck < 0.35 && processDefinitionId === 'Zincir') await this.client.command('throw-job-error', jobKey, `jobs/${jobKey}/error`, { errorCode: 'KIRIK' });
    else await this.client.command('complete-job', jobKey, `jobs/${jobKey}/completion`, { variables: { sonKey: jobKey } });
  }

  private async fail(jobKey: string, retries: number): Promise<void> {
    if (retries <= 0) this.client.ledger.attempt('last-failure', jobKey);
    await this.client.command('fail-job', jobKey, `jobs/${jobKey}/failure`, { retries: Math.max(retries, 0), errorMessage: 'provoked', retryBackOff: 50 });
  }

  private async publish(): Promise<void> {
    const waiting = await this.client.search('message-subscriptions', { messageSubscriptionState: 'CREATED' });
    const found = waiting.length > 0 ? String(this.chance.of(waiting)['correlationKey'] ?? '') : '';
    if (found) await this.send(`yolda-${found}`, 'haber', found);
  }

  private async startByMessage(): Promise<void> {
    const anahtar = randomUUID();
    await this.send(`basla-${anahtar}`, 'basla', anahtar);
  }

  /** A message has an id: whoever does not know whether it was published says it again, and is told that it was. */
  private async send(id: string, name = '', key = ''): Promise<void> {
    const { ledger } = this.client;
    const message = ledger.messages.get(id) ?? { name, correlationKey: key, isPublished: false };
    ledger.messages.set(id, message);
    const { correlationKey } = message;
    const answer = await this.client.command('publish', id, 'messages/publication', { name: message.name, correlationKey, messageId: id, timeToLive: hourMs, variables: { anahtar: correlationKey, mesaj: id } });
    if (answer.outcome === 'done' || answer.status === 409) message.isPublished = true;
  }

  private async broadcast(): Promise<void> {
    await this.client.command('broadcast', randomUUID(), 'signals/broadcast', { signalName: 'duyuru', variables: {} });
  }

  private async resolve(): Promise<void> {
    for (const { incidentKey } of await this.client.search('incidents', { state: 'ACTIVE' })) {
      await this.client.command('resolve-incident', String(incidentKey), `incidents/${String(incidentKey)}/resolution`, {});
    }
  }

  /** Rarely: what is cancelled proves little. */
  private async cancel(): Promise<void> {
    if (this.chance.next() < 0.6) return;
    const running = await this.client.search('process-instances', { state: 'ACTIVE' });
    const roots = running.filter((one) => !one['parentProcessInstanceKey']);
    if (roots.length === 0) return;
    const key = String(this.chance.of(roots)['processInstanceKey']);
    await this.client.command('cancel', key, `process-instances/${key}/cancellation`, {});
  }
}
