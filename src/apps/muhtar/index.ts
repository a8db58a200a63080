import type { Handlers } from '../../process-kit/index.js';
import { bildirimGonder } from './bildirim-gonder.js';
import { sureHesapla } from './sure-hesapla.js';

/** The handlers of the muhtars' requests. */
export const muhtar: Handlers = { 'bildirim-gonder': bildirimGonder, 'sure-hesapla': sureHesapla };
