import { createRequire } from 'node:module';
import * as Elements from 'bpmn-elements';
import { BpmnModdle } from 'bpmn-moddle';
import serializer, { TypeResolver } from 'moddle-context-serializer';

const zeebe = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json');
const noTimers = { register: () => noTimers, setTimeout: () => ({}), clearTimeout: () => undefined };
const noScripts = { register: () => undefined, getScript: () => undefined };

/** The same case on bpmn-elements as it comes, the cheapest way its public parts allow. */
export class StockCase {
  #source;
  #text = '';
  isOpen = false;

  static async of(xml) {
    const one = new StockCase();
    one.#source = serializer(await new BpmnModdle({ zeebe }).fromXML(xml), TypeResolver(Elements));
    return one;
  }

  get stateBytes() {
    return Buffer.byteLength(this.#text);
  }

  begin() {
    const definition = this.#definition();
    definition.run();
    this.#save(definition);
  }

  step() {
    const definition = this.#definition().recover(JSON.parse(this.#text));
    definition.resume();
    const [waiting] = definition.getPostponed();
    waiting.signal();
    this.#save(definition);
  }

  #definition() {
    const environment = new Elements.Environment({ settings: { disableTrackState: true }, timers: noTimers, scripts: noScripts });
    return new Elements.Definition(new Elements.Context(this.#source, environment));
  }

  #save(definition) {
    this.#text = JSON.stringify(definition.getState());
    this.isOpen = definition.isRunning;
  }
}
