export { Demo } from './demo.js';
export { DemoDatabaseModule } from './demo-database.js';
export { DemoModule } from './demo.module.js';
