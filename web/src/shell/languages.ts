import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type words from '../messages/tr.json';
import tr from '../messages/tr.json?ground';

export type Language = 'tr' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof words };
  }
}

type Words = () => Promise<{ readonly default: object }>;

const KEPT_AS = 'talepakis.language';

/** Turkish comes with the first page; everything else is fetched when somebody asks for it. A new desk is a line here. */
const WORDS = {
  ground: { tr: () => Promise.resolve({ default: tr }), en: () => import('../messages/en.json?ground') },
  kurum: { tr: () => import('../messages/tr.json?kurum'), en: () => import('../messages/en.json?kurum') },
  forms: { tr: () => import('../messages/tr.json?forms'), en: () => import('../messages/en.json?forms') },
  inbox: { tr: () => import('../messages/tr.json?inbox'), en: () => import('../messages/en.json?inbox') },
  portal: { tr: () => import('../messages/tr.json?portal'), en: () => import('../messages/en.json?portal') },
} as const satisfies Record<string, Record<Language, Words>>;

type Section = keyof typeof WORDS;

const spoken = new Set<Section>(['ground']);
const fetched = new Set<string>();

/** Speaks this language from now on, and keeps that for the next visit. */
export async function speak(language: Language = keptLanguage()): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({ lng: 'tr', fallbackLng: 'tr', resources: { tr: { translation: tr } }, interpolation: { escapeValue: false } });
  }
  await Promise.all([...spoken].map((section) => fetchWords(section, language)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEPT_AS, language);
}

/** What `Accept-Language` and `Intl` are told. */
export const spokenLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'tr');

/** A page of a desk: its file, together with the desk's words. */
export function deskPage<Page>(desk: Exclude<Section, 'ground'>, load: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    spoken.add(desk);
    const [page] = await Promise.all([load(), fetchWords(desk, spokenLanguage())]);
    return page;
  };
}

async function fetchWords(section: Section, language: Language): Promise<void> {
  if (fetched.has(`${section} ${language}`)) return;
  const { default: words } = await WORDS[section][language]();
  i18next.addResourceBundle(language, 'translation', words, true);
  fetched.add(`${section} ${language}`);
}

function keptLanguage(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'tr';
}
