export { ItemsLeftOut } from './items-left-out.js';
export type { Binding, DecisionAsk, Definition, Expressions, InstanceStore, Keys, StoredInstance } from './ports.js';
