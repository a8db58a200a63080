import type { ParseKeys } from 'i18next';
import type { Counts } from '../queries.js';
import type { Search } from './asked.js';

export interface Place {
  readonly label: ParseKeys;
  readonly search: Search;
  /** Which of the server's numbers stands beside it. */
  readonly count?: Exclude<keyof Counts, 'most'>;
}

/** Gelen Kutusu. */
export const BOXES: readonly Place[] = [
  { label: 'inbox.places.both', search: {} },
  { label: 'inbox.places.mine', search: { liste: 'gorevlerim' }, count: 'mine' },
  { label: 'inbox.places.team', search: { liste: 'ekip' }, count: 'team' },
  { label: 'inbox.places.started', search: { liste: 'baslatilan' } },
  { label: 'inbox.places.managed', search: { liste: 'yonetim' }, count: 'managed' },
  { label: 'inbox.places.done', search: { liste: 'tamamlanan' } },
];

/** Görünümler that everybody has. */
export const VIEWS: readonly Place[] = [
  { label: 'inbox.views.soon', search: { sure: 'yakinda', sirala: 'sure' } },
  { label: 'inbox.views.overdue', search: { sure: 'gecti', sirala: 'sure' }, count: 'overdue' },
  { label: 'inbox.views.high', search: { oncelik: 'yuksek', sirala: 'oncelik' } },
  { label: 'inbox.views.day', search: { gelis: 'gun' } },
  { label: 'inbox.views.week', search: { gelis: 'hafta' } },
  { label: 'inbox.views.month', search: { gelis: 'ay' } },
  { label: 'inbox.views.quarter', search: { gelis: 'uc-ay' } },
  // What nobody has taken yet.
  { label: 'inbox.views.new', search: { liste: 'ekip', gelis: 'hafta' } },
];
