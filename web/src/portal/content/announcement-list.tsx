import { Link } from '@tanstack/react-router';
import { spokenLocale } from '../../ui/formats.js';
import type { Content } from './content-queries.js';

/** Announcements with day and month as their badge. */
export function AnnouncementList({ rows }: { readonly rows: readonly Content[] }) {
  return (
    <ul className="portal-announcements">
      {rows.map(({ id, slug, title, publishFrom }) => (
        <li key={id}>
          <Link to="/duyurular/$slug" params={{ slug }}>
            <time dateTime={publishFrom} className="portal-badge"><b>{part(publishFrom, { day: '2-digit' })}</b> <span>{part(publishFrom, { month: 'short' })}</span></time>
            <span>{title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const part = (day: string, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(spokenLocale(), { ...options, timeZone: 'UTC' }).format(new Date(day));
