export type { Binding, DecisionAsk, Definition, Expressions, InstanceStore, Keys, StoredInstance } from './ports.js';
