import { Stack } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut, useSession } from '../../shell/session.js';
import { Mood } from '../../ui/mood.js';
import { PageTitle } from '../../ui/page-title.js';
import './portal.css';

interface Props {
  readonly title: string;
  readonly about?: ReactNode;
  readonly children: ReactNode;
}

/** What stands round every page of the portal but the first: what a muhtar does here, and the page's own title. */
export function PortalPage({ title, about, children }: Props) {
  return (
    <Mood is="portal">
      <Stack gap="lg" className="page-width">
        <OwnPlaces />
        <PageTitle about={about}>{title}</PageTitle>
        {children}
      </Stack>
    </Mood>
  );
}

/** Yeni Talep, Talep Sorgulama, Çıkış: for a muhtar who is signed in. */
function OwnPlaces() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  if (session?.person?.applicant !== 'muhtar') return null;
  const leave = async (): Promise<void> => {
    await signOut();
    await navigate({ to: '/' });
  };
  return (
    <nav aria-label={t('portal.places.label')} className="portal-places">
      <Link to="/basvuru">{t('portal.places.request')}</Link>
      <Link to="/talepler">{t('portal.places.tracking')}</Link>
      <button type="button" onClick={() => void leave()}>{t('portal.places.leave')}</button>
    </nav>
  );
}
