import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/index.js';

interface FormRow {
  readonly key: string;
  readonly form_id: string;
  readonly version: number;
  readonly schema: string;
}

/** A form as the API shows it. */
export interface FormAnswer {
  readonly formKey: string;
  readonly formId: string;
  readonly version: number;
  readonly schema: unknown;
  readonly tenantId: '<default>';
}

const columns = 'f.key::text, f.form_id, f.version, f.schema';

/** The forms people fill in. */
@Injectable()
export class Forms {
  constructor(private readonly database: Database) {}

  /** The newest version of the form a process starts with, or null. */
  ofStart(definitionKey: string): Promise<FormAnswer | null> {
    return this.read(
      `SELECT ${columns} FROM process_definition d JOIN form f ON f.form_id = d.start_form_id
       WHERE d.key = $1 ORDER BY f.version DESC LIMIT 1`,
      definitionKey,
    );
  }

  /** The form version a task was opened with, or null. */
  ofTask(taskKey: string): Promise<FormAnswer | null> {
    return this.read(`SELECT ${columns} FROM user_task t JOIN form f ON f.key = t.form_key WHERE t.key = $1`, taskKey);
  }

  private async read(query: string, key: string): Promise<FormAnswer | null> {
    const [row] = await this.database.query<FormRow>(query, [key]);
    if (!row) return null;
    return { formKey: row.key, formId: row.form_id, version: row.version, schema: JSON.parse(row.schema), tenantId: '<default>' };
  }
}
