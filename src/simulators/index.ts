export { startSimulators } from './start-simulators.js';
export type { Simulators } from './start-simulators.js';
