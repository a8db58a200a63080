import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKey } from '../ui/keys.js';

const KeyList = lazy(() => import('./key-list.js').then(({ KeyList: default_ }) => ({ default: default_ })));

/** `?` shows the keys of the page one is on. */
export function KeyHelp() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  useKey('?', t('shell.keys.show'), () => setOpen(true));
  useKey('h', t('shell.keys.home'), () => void navigate({ to: '/' }));
  return isOpen && <Suspense><KeyList onClose={() => setOpen(false)} /></Suspense>;
}
