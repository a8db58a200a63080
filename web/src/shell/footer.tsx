import { useTranslation } from 'react-i18next';
import { LookChoice } from './look-choice.js';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="page-footer">
      <div className="page-footer-inner"><span>{t('shell.footer.about')}</span><LookChoice label={t('shell.footer.look')} /></div>
    </footer>
  );
}
