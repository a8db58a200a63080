import type { paths } from '../../api/schema.js';
import { importAt } from '../import/importing.js';

export type Report = paths['/api/kurum/birimler/ice-aktar']['post']['responses']['200']['content']['application/json'];

export const unitImport = importAt<Report>('/api/kurum/birimler/ice-aktar');
