import { checkFeel, compileFeel } from '../dist/decisions/index.js';
import { compileDiagram } from '../dist/runtime/index.js';

const expressions = {
  evaluate: (text, variables, now) => compileFeel(text).evaluate(variables, { now }),
  absent: (text, variables) => compileFeel(text).absent(variables),
  fault: (text) => checkFeel(text.slice(1)),
};

/** The runtime's port without a database: an instance is nothing but JSON text between two steps. */
export class TextStore {
  now = new Date();
  expressions = expressions;
  keys = { next: () => String((this.#counter += 1)) };
  decisions = { evaluate: () => Promise.reject(new Error('no decisions here')) };
  #counter = 1000;
  #definition;
  #text = '';
  #lastRevision = 0;

  async deploy(xml) {
    const [process] = await compileDiagram(xml, expressions);
    this.#definition = { key: '1', processId: process.id, version: 1, process };
    return this.#definition;
  }

  /** Length of the saved state, variables not counted. */
  stateBytes = 0;

  async lock() {
    const { variables, ...stored } = JSON.parse(this.#text);
    return { ...stored, definition: this.#definition, variables: new Map(variables.map(([scope, values]) => [scope, new Map(values)])) };
  }

  async definition() {
    return this.#definition;
  }

  async save(advance) {
    const { instanceKey: key, rootKey, parentKey, parentElementKey, revision, tokens } = advance;
    const before = revision === 0 ? [] : JSON.parse(this.#text).variables;
    const variables = new Map(before.map(([scope, values]) => [scope, new Map(values)]));
    for (const event of advance.events) {
      if (event.kind === 'variable') variables.set(event.scopeKey, (variables.get(event.scopeKey) ?? new Map()).set(event.name, event.value));
    }
    const plain = [...variables].map(([scope, values]) => [scope, [...values]]);
    this.#text = JSON.stringify({ key, rootKey, parentKey, parentElementKey, tokens, variables: plain, state: advance.ended ?? 'ACTIVE', revision: revision + 1 });
    this.#lastRevision = revision + 1;
    this.stateBytes = Buffer.byteLength(JSON.stringify(tokens));
  }

  get revision() {
    return this.#lastRevision;
  }
}
