export { DocumentKeeper } from './document-keeper.js';
export { Scan } from './scan.js';
export { Sweep } from './sweep.js';
