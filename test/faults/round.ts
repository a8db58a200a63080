import { eventually } from '../given/eventually.js';
import type { Chance } from './chance.js';
import { Client } from './client.js';
import { effectFaults, endFaults, faultsOf, ledgerFaults, restFaults } from './invariants.js';
import { Ledger } from './ledger.js';
import { Load } from './load.js';
import { pictureOfAll, type PictureOfAll } from './picture-of-all.js';
import { faultProcesses } from './processes.js';
import type { Surroundings, Victim } from './surroundings.js';

export interface Story {
  readonly system: Surroundings;
  readonly chance: Chance;
  readonly victims: readonly Victim[];
}

const clients = 4;
const patienceMs = 120_000;

const stillBusy = `
  SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM timer) + (SELECT count(*) FROM job WHERE type = 'ic-is' AND state = 'CREATED') AS left`;

/** Load, kills in the midst of it, rest, and the question whether everything is where its history says. */
export class Round {
  readonly ledger = new Ledger();
  private readonly client: Client;
  /** Everything up to this key has ended in an earlier round. */
  private after = '0';

  private constructor(private readonly story: Story) {
    this.client = new Client(story.system.webUrl, this.ledger);
  }

  static async first(story: Story): Promise<Round> {
    const round = new Round(story);
    const { outcome, body } = await round.client.send('deployments', faultProcesses());
    if (outcome !== 'done') throw new Error(JSON.stringify(body));
    return round;
  }

  async run(): Promise<string> {
    const { system } = this.story;
    const loads = Array.from({ length: clients }, () => new Load(this.client, this.story.chance.branch()));
    const running = loads.map((load) => load.run());
    const killed = await this.killSome().finally(() => loads.forEach((load) => (load.isStopped = true)));
    await Promise.all(running);
    await system.ready();
    this.judge('in the midst of it', faultsOf(await this.look()));
    await this.untilQuiet();
    const atRest = await this.look();
    this.judge('at rest', [...faultsOf(atRest), ...restFaults(atRest)]);
    await this.untilEnded(loads[0] as Load);
    const ended = await this.look();
    this.judge('at the end', [...faultsOf(ended), ...restFaults(ended), ...endFaults(ended), ...ledgerFaults(ended, this.ledger), ...effectFaults(ended, system.effects.calls)]);
    this.after = ended.instances.at(-1)?.key ?? this.after;
    const { total, unknown, refused } = this.ledger;
    return `killed ${killed.join(', ')}; ${ended.instances.length} instances; so far ${total} acknowledged, ${refused} refused, ${unknown} unknown, ${system.effects.calls.size} effects`;
  }

  private async killSome(): Promise<Victim[]> {
    const { chance, system, victims } = this.story;
    const killed: Victim[] = [];
    const count = chance.between(2, 5);
    await this.beat(chance.between(300, 1_500));
    for (let at = 0; at < count; at++) {
      const victim = chance.of(victims);
      await system.kill(victim, chance.between(0, 400));
      killed.push(victim);
      await this.beat(chance.between(50, 1_500));
      // Sometimes the next blow comes before the last one is got over.
      if (chance.next() < 0.7) await system.ready();
    }
    await system.ready();
    await this.beat(500);
    return killed;
  }

  /** The load goes on meanwhile: chance, not a claim about time. */
  private beat(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }

  private untilQuiet(): Promise<void> {
    return eventually(async () => {
      const left = await this.story.system.look(async (db) => (await db.query<{ left: string }>(stillBusy)).rows[0]?.left);
      if (left !== '0') throw new Error(`not at rest: ${left} things are still to be carried\n${await this.whatIsLeft()}`);
      await this.beat(50);
    }, patienceMs);
  }

  private untilEnded(load: Load): Promise<void> {
    return eventually(async () => {
      await load.finish();
      const left = await this.story.system.look(async (db) => (await db.query<{ left: string }>(`SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM process_instance WHERE state = 'ACTIVE') AS left`)).rows[0]?.left);
      if (left !== '0') throw new Error(`not ended: ${left} instances still run\n${await this.whatIsLeft()}`);
    }, patienceMs);
  }

  private look(): Promise<PictureOfAll> {
    return this.story.system.look((client) => pictureOfAll(client, this.after));
  }

  private judge(when: string, faults: readonly string[]): void {
    if (faults.length > 0) throw new Error(`${when}:\n${faults.slice(0, 30).join('\n')}\n${faults.length} faults\n${this.lastWords()}`);
  }

  private async whatIsLeft(): Promise<string> {
    const { system } = this.story;
    const rows = await system.look(async (db) => (await db.query(`SELECT 'outbox' AS what, to_json(o) AS row FROM outbox o UNION ALL SELECT 'timer', to_json(t) FROM timer t UNION ALL SELECT 'job', to_json(j) FROM job j WHERE ended_at IS NULL LIMIT 20`)).rows);
    return `${rows.map((row) => JSON.stringify(row)).join('\n')}\n${this.lastWords()}`;
  }

  private lastWords(): string {
    return [...this.story.system.processes.values()].map((one) => `--- ${one.name}\n${one.lastWords}`).join('\n');
  }
}
