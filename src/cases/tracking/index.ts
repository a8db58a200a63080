export { trackCase, type CaseTrack } from './track-case.js';
