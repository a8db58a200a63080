export { KurumModule } from './kurum.module.js';
