import { NativeSelect, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../../kurum/desk/use-url.js';
import { mayBeSomebody } from '../../ui/checks.js';
import { useKey } from '../../ui/keys.js';
import { CHOICES, useAsked, type Filter } from './asked.js';
import { useApplicationNames } from './sayings.js';

/** Above the list: whose, in which state, of which process, and free words. */
export function Filters() {
  const { t } = useTranslation();
  const { search, ask } = useAsked();
  const names = useApplicationNames();
  const [typed, type] = useTyped(search.ara ?? '', (ara) => (mayBeSomebody(ara) ? undefined : ask({ ara, gorev: undefined })));
  const input = useRef<HTMLInputElement>(null);
  useKey('/', t('inbox.search'), () => input.current?.focus());
  return (
    <div className="inbox-filters" role="search">
      <TextInput ref={input} type="search" label={t('inbox.search')} value={typed} error={mayBeSomebody(typed) ? t('ui.noNumbers') : undefined} maxLength={200} onChange={(event) => type(event.currentTarget.value)} className="inbox-search" />
      <Choice filter="liste" label={t('inbox.filters.list')} words={['gorevlerim', 'ekip', 'baslatilan', 'yonetim', 'tamamlanan']} />
      <Choice filter="durum" label={t('inbox.columns.state')} words={['tamamlandi', 'kapandi']} />
      <NativeSelect
        label={t('inbox.columns.application')} value={search.surec ?? ''} onChange={(event) => ask({ surec: event.currentTarget.value, gorev: undefined })}
        data={[{ value: '', label: t('inbox.filters.all') }, ...names.all.map((value) => ({ value, label: names.of(value) }))]}
      />
      <Choice filter="sirala" label={t('inbox.filters.sort')} words={['sure', 'oncelik']} />
    </div>
  );
}

interface ChoiceProps {
  readonly filter: Filter;
  readonly label: string;
  readonly words: readonly string[];
}

/** The first choice is the list's own way, and is in no address. */
function Choice({ filter, label, words }: ChoiceProps) {
  const { t } = useTranslation();
  const { search, ask } = useAsked();
  const said = (word: string): string => t(`inbox.filters.${filter}.${word}` as 'inbox.filters.liste.ekip');
  const value = search[filter] ?? '';
  return (
    <NativeSelect
      label={label} value={value in CHOICES[filter] && words.includes(value) ? value : ''} onChange={(event) => ask({ [filter]: event.currentTarget.value, gorev: undefined })}
      data={[{ value: '', label: said('default') }, ...words.map((word) => ({ value: word, label: said(word) }))]}
    />
  );
}
