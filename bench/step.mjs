import { performance } from 'node:perf_hooks';
import { commands } from '../dist/runtime/index.js';
import { answers, caseVariables, tasksInARow } from './diagrams.mjs';
import { quantile, round } from './load.mjs';
import { TextStore } from './memory-store.mjs';
import { StockCase } from './stock-engine.mjs';

const SIZES = [10, 40, 100, 200];

/** One cold step, without a database: read the state from text, complete the open task, write it to text again. */
export async function* measure() {
  for (const elements of SIZES) {
    const xml = tasksInARow(elements - 2);
    const ours = await stepsOf(await OurCase.of(xml));
    const stock = await stepsOf(await StockCase.of(xml));
    yield { setting: { elements }, value: round(ours.p50), unit: 'ms', stateBytes: ours.bytes, stock: round(stock.p50), stockStateBytes: stock.bytes };
  }
}

/** Completes every task of a case, and begins another one, for a second after a warm-up. */
async function stepsOf(oneCase, seconds = 1) {
  const times = [];
  const sizes = [];
  const from = performance.now();
  while (performance.now() - from < (seconds + 0.5) * 1000) {
    await oneCase.begin();
    while (oneCase.isOpen && performance.now() - from < (seconds + 0.5) * 1000) {
      const before = performance.now();
      await oneCase.step();
      const after = performance.now();
      if (after - from < 500) continue;
      times.push(after - before);
      sizes.push(oneCase.stateBytes);
    }
  }
  return { p50: quantile(times), bytes: quantile(sizes) };
}

class OurCase {
  #store = new TextStore();
  #definition;
  #open;

  static async of(xml) {
    const one = new OurCase();
    one.#definition = await one.#store.deploy(xml);
    return one;
  }

  get isOpen() {
    return this.#open !== undefined;
  }

  get stateBytes() {
    return this.#store.stateBytes;
  }

  async begin() {
    this.#look(await commands.createInstance(this.#store, { definition: this.#definition, variables: caseVariables }));
  }

  async step() {
    const { instanceKey, waitKey } = this.#open;
    this.#look(await commands.completeWait(this.#store, { instanceKey, waitKey, variables: answers }));
  }

  #look({ instanceKey, events }) {
    const opened = events.find((event) => event.kind === 'opened');
    this.#open = opened && { instanceKey, waitKey: opened.key };
  }
}
