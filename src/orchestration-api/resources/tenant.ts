import { text } from '../search/field.js';

/** There is one tenant; everything shows it, as Camunda does. */
export const tenantId = text(`'<default>'::text`);
