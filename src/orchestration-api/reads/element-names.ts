import { Injectable } from '@nestjs/common';

import { Runtime } from '../../runtime-postgres/index.js';
import type { Item } from '../search/answer.js';

/** What diagrams call their elements. */
@Injectable()
export class ElementNames {
  constructor(private readonly runtime: Runtime) {}

  /** The items with the names of their elements; an element without a name is called by its id. */
  async give(items: readonly Item[]): Promise<Item[]> {
    const { definitions, database } = this.runtime.machinery;
    const keys = [...new Set(items.map((item) => String(item['processDefinitionKey'])))];
    const found = await Promise.all(keys.map((key) => definitions.get(database, key)));
    const processes = new Map(found.map(({ key, process }) => [key, process]));

    return items.map((item) => {
      const process = processes.get(String(item['processDefinitionKey']));
      const elementId = String(item['elementId']);
      const name = elementId === process?.id ? process.name : process?.elements.get(elementId)?.name;
      return { ...item, elementName: name || elementId };
    });
  }
}
