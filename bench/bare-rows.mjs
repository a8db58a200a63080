/** One statement per table between BEGIN and COMMIT; or all tables in a single statement, which is a transaction by itself. */
export const allForms = ['statement per table', 'one statement'];

const STATEMENTS = {
  instance: ['UPDATE process_instance SET revision = revision + 1, tokens = % WHERE key = %', ['text', 'bigint']],
  history: [`INSERT INTO history (at, instance_key, revision, command, actor, events) VALUES (now(), %, %, 'complete-task', 'bench', %)`, ['bigint', 'int', 'jsonb']],
  element: [`UPDATE element_instance SET state = 'COMPLETED', ended_at = now() WHERE key = %`, ['bigint']],
  nextElement: [`INSERT INTO element_instance (key, instance_key, definition_key, scope_key, element_id, type, state, started_at)
    VALUES (%, %, %, %, %, 'USER_TASK', 'ACTIVE', now())`, ['bigint', 'bigint', 'bigint', 'bigint', 'text']],
  task: [`UPDATE user_task SET state = 'COMPLETED', completed_at = now() WHERE key = %`, ['bigint']],
  nextTask: [`INSERT INTO user_task (key, instance_key, definition_key, element_key, element_id, name, state, candidate_groups, priority, created_at)
    VALUES (%, %, %, %, %, %, 'CREATED', %, 50, now())`, ['bigint', 'bigint', 'bigint', 'bigint', 'text', 'text', 'text[]']],
  variables: [`INSERT INTO variable (key, instance_key, scope_key, name, value) VALUES (%, %, %, %, %), (%, %, %, %, %)
    ON CONFLICT (instance_key, scope_key, name) DO UPDATE SET value = excluded.value`,
    ['bigint', 'bigint', 'bigint', 'text', 'text', 'bigint', 'bigint', 'bigint', 'text', 'text']],
};

/** Writes what a completed task writes that opens the next one: the same tables, columns and sizes, and nothing asked. */
export class BareRows {
  #pool;
  #cases = [];
  #lastKey = 0n;
  #answers;

  /** Takes a real completion in this database as its pattern, and cases nobody else touches, one for each client. */
  static async like({ runtime, pool, tasks, answers }) {
    const bare = new BareRows();
    bare.#pool = pool;
    bare.#answers = Object.entries(answers);
    for (let client = 0; client < 32; client += 1) {
      const { instanceKey } = await runtime.tasks.complete({ taskKey: await tasks.take(), variables: answers, actor: 'bench' });
      bare.#cases.push(await bare.#pattern(instanceKey));
      tasks.keep(instanceKey);
    }
    bare.#lastKey = BigInt(await runtime.machinery.keys.next());
    return bare;
  }

  async #pattern(instanceKey) {
    const { rows } = await this.#pool.query(
      `SELECT i.key AS "instanceKey", i.definition_key AS "definitionKey", i.revision, i.tokens, h.events::text, t.key AS "taskKey",
         t.element_key AS "elementKey", t.element_id AS "elementId", t.name, t.candidate_groups AS groups
       FROM process_instance i JOIN history h ON h.instance_key = i.key AND h.revision = i.revision
       JOIN user_task t ON t.instance_key = i.key AND t.state = 'CREATED' WHERE i.key = $1`,
      [instanceKey],
    );
    return rows[0];
  }

  async write(form, client) {
    const one = this.#cases[client];
    const values = this.#valuesOf(one, this.#key(), this.#key());
    const connection = await this.#pool.connect();
    try {
      if (form === 'one statement') await connection.query({ name: 'bare', text: singleText, values: Object.keys(STATEMENTS).flatMap((name) => values[name]) });
      else await this.#apart(connection, values);
    } finally {
      connection.release();
    }
    one.revision += 1;
    [one.elementKey] = values.nextElement;
    [one.taskKey] = values.nextTask;
  }

  async #apart(connection, values) {
    await connection.query('BEGIN');
    for (const [name, text] of Object.entries(apartTexts)) await connection.query({ name: `bare ${name}`, text, values: values[name] });
    await connection.query('COMMIT');
  }

  #valuesOf(one, elementKey, taskKey) {
    const { instanceKey, definitionKey, elementId, name, groups } = one;
    return {
      instance: [one.tokens, instanceKey],
      history: [instanceKey, one.revision + 1, one.events],
      element: [one.elementKey],
      nextElement: [elementKey, instanceKey, definitionKey, instanceKey, elementId],
      task: [one.taskKey],
      nextTask: [taskKey, instanceKey, definitionKey, elementKey, elementId, name, groups],
      variables: this.#answers.flatMap(([variable, value]) => [this.#key(), instanceKey, instanceKey, variable, JSON.stringify(value)]),
    };
  }

  #key() {
    return String((this.#lastKey += 1n));
  }
}

const apartTexts = Object.fromEntries(Object.entries(STATEMENTS).map(([name, [sql, types]]) => [name, numbered(sql, types, { last: 0 })]));
const singleText = inOne();

function inOne() {
  const counter = { last: 0 };
  const parts = Object.entries(STATEMENTS).map(([name, [sql, types]]) => `"${name}" AS (${numbered(sql, types, counter)})`);
  return `WITH ${parts.join(', ')} SELECT 1`;
}

function numbered(sql, types, counter) {
  let at = 0;
  return sql.replaceAll('%', () => `$${(counter.last += 1)}::${types[at++]}`);
}
