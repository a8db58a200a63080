import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/index.js';
import { hasIncidentInside } from '../resources/incident-inside.js';
import { processInstances } from '../resources/process-instances.js';
import { filterSql } from '../search/filter.js';
import type { Filter } from '../search/filter.js';
import { Parameters } from '../search/parameters.js';

/** How many instances of one element stand where. */
export interface ElementStatistics {
  readonly elementId: string;
  readonly active: number;
  readonly canceled: number;
  readonly incidents: number;
  readonly completed: number;
}

const counts = `s.element_id AS "elementId",
  count(*) FILTER (WHERE s.state = 'ACTIVE' AND NOT s.troubled)::int AS active,
  count(*) FILTER (WHERE s.state = 'TERMINATED')::int AS canceled,
  count(*) FILTER (WHERE s.state = 'ACTIVE' AND s.troubled)::int AS incidents,
  count(*) FILTER (WHERE s.state = 'COMPLETED')::int AS completed`;

/** Counts element instances by element: the numbers on a diagram. */
@Injectable()
export class Statistics {
  constructor(private readonly database: Database) {}

  /** Of every instance the filter finds. */
  ofInstances(filter: Filter): Promise<ElementStatistics[]> {
    const parameters = new Parameters();
    const condition = filterSql(processInstances, filter, parameters);
    const instances = `SELECT i.key FROM ${processInstances.from} WHERE ${condition}`;
    return this.count(`s.instance_key IN (${instances})`, parameters.values);
  }

  /** Of one instance. */
  ofInstance(instanceKey: string): Promise<ElementStatistics[]> {
    return this.count('s.instance_key = $1', [instanceKey]);
  }

  private count(condition: string, values: readonly unknown[]): Promise<ElementStatistics[]> {
    const elements = `SELECT e.*, ${hasIncidentInside('e')} AS troubled FROM element_instance e WHERE e.type <> 'PROCESS'`;
    return this.database.query(`SELECT ${counts} FROM (${elements}) s WHERE ${condition} GROUP BY s.element_id ORDER BY 1`, values);
  }
}
