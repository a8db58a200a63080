import { useTranslation } from 'react-i18next';
import { speak } from './languages.js';

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'tr' : 'en';
  return <button type="button" className="language-switch" lang={other} onClick={() => void speak(other)}>{other === 'tr' ? 'Türkçe' : 'English'}</button>;
}
