export { OrchestrationApiModule } from './orchestration-api.module.js';
