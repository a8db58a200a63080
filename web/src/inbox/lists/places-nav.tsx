import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../ui/formats.js';
import { RemoveView } from '../views/remove-view.js';
import { countsQuery, viewsQuery, type Counts } from '../queries.js';
import { isSameList, searchOf, useAsked, type Search } from './asked.js';
import { BOXES, VIEWS, type Place } from './places.js';

/** Gelen Kutusu and Görünümler, with their numbers. */
export function PlacesNav({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation();
  const { data: counts } = useQuery(countsQuery);
  const { data: kept = [] } = useQuery(viewsQuery);
  const said = ({ label, count }: Place): string => `${String(t(label))}${count && counts ? ` (${numberOf(counts, count)})` : ''}`;
  return (
    <>
      <h2 id="inbox-boxes">{t('inbox.boxes')}</h2>
      <ul aria-labelledby="inbox-boxes">
        {BOXES.map((place) => <PlaceLink key={place.label} search={place.search} onGo={onGo}>{said(place)}</PlaceLink>)}
        <li><Link to="/gorevler/bilgi" onClick={() => onGo?.()}>{t('inbox.information.asked')}</Link></li>
      </ul>
      <h2 id="inbox-views">{t('inbox.viewsTitle')}</h2>
      <ul aria-labelledby="inbox-views">
        {VIEWS.map((place) => <PlaceLink key={place.label} search={place.search} onGo={onGo}>{said(place)}</PlaceLink>)}
        {kept.map((view) => <PlaceLink key={view.id} search={searchOf(view.sieve)} onGo={onGo} end={view.isMine && <RemoveView view={view} />}>{view.isMine ? view.name : t('inbox.views.ofColleague', { name: view.name, owner: view.owner.name ?? '' })}</PlaceLink>)}
      </ul>
    </>
  );
}

/** Nothing is counted beyond the server's limit. */
const numberOf = (counts: Counts, name: NonNullable<Place['count']>): string => `${formatNumber(counts[name])}${counts[name] >= counts.most ? '+' : ''}`;

interface LinkProps {
  readonly search: Search;
  readonly children: string;
  readonly onGo: (() => void) | undefined;
  readonly end?: ReactNode;
}

function PlaceLink({ search, children, onGo, end }: LinkProps) {
  const { list } = useAsked();
  const isHere = isSameList(search, list);
  return <li><Link to="/gorevler" search={search as never} onClick={() => onGo?.()} activeOptions={{ exact: true, includeSearch: true }} {...(isHere ? { 'aria-current': 'page' as const } : {})}>{children}</Link>{end}</li>;
}
