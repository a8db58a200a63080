import { Injectable } from '@nestjs/common';

import { RuntimeRefusal } from '../../runtime/index.js';
import { Runtime } from '../../runtime-postgres/index.js';
import type { Item } from '../search/answer.js';

/** What diagrams call their elements. */
@Injectable()
export class ElementNames {
  constructor(private readonly runtime: Runtime) {}

  /** The items with the names of their elements; an element without a name, or of a version that is gone, is called by its id. */
  async give(items: readonly Item[]): Promise<Item[]> {
    const { definitions, database } = this.runtime.machinery;
    const keys = [...new Set(items.map((item) => String(item['processDefinitionKey'])))];
    const found = await Promise.all(keys.map((key) => definitions.get(database, key).catch(nullIfDeleted)));
    const processes = new Map(found.flatMap((definition) => (definition ? [[definition.key, definition.process]] : [])));

    return items.map((item) => {
      const process = processes.get(String(item['processDefinitionKey']));
      const elementId = String(item['elementId']);
      const name = elementId === process?.id ? process.name : process?.elements.get(elementId)?.name;
      return { ...item, elementName: name || elementId };
    });
  }
}

function nullIfDeleted(error: unknown): null {
  if (error instanceof RuntimeRefusal && error.code === 'DEFINITION_UNKNOWN') return null;
  throw error;
}
