export { Contents } from './content/contents.js';
export { KurumModule } from './kurum.module.js';
export { Headings } from './offers/headings.js';
export { Sectors } from './offers/sectors.js';
