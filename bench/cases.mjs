import { caseVariables, tasksInARow } from './diagrams.mjs';

const elements = 40;
const casesAtOnce = 160;

/** Open tasks without end: cases of 40 elements, begun through the runtime; one is started whenever one has ended. */
export class OpenTasks {
  #runtime;
  #pool;
  #ready = [];
  #given = new Set();
  #kept = [];
  #looking;

  static async of({ runtime, pool }) {
    await runtime.deployments.deploy([{ name: 'bench.bpmn', content: tasksInARow(elements - 2) }]);
    const tasks = new OpenTasks();
    tasks.#runtime = runtime;
    tasks.#pool = pool;
    return tasks;
  }

  /** The key of a task nobody else is given. */
  async take() {
    while (this.#ready.length === 0) await (this.#looking ??= this.#look().finally(() => (this.#looking = undefined)));
    const key = this.#ready.pop();
    this.#given.add(key);
    return key;
  }

  /** Takes a case out of the game. */
  keep(instanceKey) {
    this.#kept.push(instanceKey);
  }

  async #look() {
    const { rows } = await this.#pool.query(`SELECT key FROM user_task WHERE state = 'CREATED' AND instance_key <> ALL($1) ORDER BY key`, [this.#kept]);
    this.#ready = rows.map(({ key }) => key).filter((key) => !this.#given.has(key));
    for (let open = rows.length; open < casesAtOnce; open += 1) await this.#begin();
    if (rows.length < casesAtOnce) await this.#look();
  }

  #begin() {
    return this.#runtime.instances.create({ processId: 'bench', variables: caseVariables, actor: 'bench' });
  }
}
