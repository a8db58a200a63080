import type { Handlers } from '../../process-kit/index.js';
import { izinSmsGonder } from './izin-sms-gonder.js';

/** The handlers of the leave request. */
export const izin: Handlers = { 'izin-sms-gonder': izinSmsGonder };
