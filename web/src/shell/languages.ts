import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import tr from '../messages/tr.json';

export type Language = 'tr' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof tr };
  }
}

const KEPT_AS = 'talepakis.language';

/** Turkish comes with the first page; English is fetched when somebody asks for it. */
export async function speak(language: Language = keptLanguage()): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({ lng: 'tr', fallbackLng: 'tr', resources: { tr: { translation: tr } }, interpolation: { escapeValue: false } });
  }
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { default: en } = await import('../messages/en.json');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEPT_AS, language);
}

/** What `Accept-Language` and `Intl` are told. */
export const spokenLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'tr');

function keptLanguage(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'tr';
}
