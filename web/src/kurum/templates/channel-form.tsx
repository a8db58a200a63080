import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { LongTextField, TextField } from '../../ui/fields.js';
import { FormBody } from '../../ui/form-body.js';
import { idOf, type Fault, type Form } from '../../ui/form.js';
import { Panel } from '../../ui/panel.js';
import { Differences } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { say } from '../desk/said.js';
import { Preview } from './preview.js';
import { kindQuery, type MessageKind, type Template } from './template-queries.js';

type Channel = Template['channel'];
const LANGUAGES = ['tr', 'en'] as const satisfies readonly Template['language'][];

function valuesOf(kind: MessageKind, channel: Channel) {
  const of = (language: Template['language']): Template | undefined => kind.templates.find((one) => one.channel === channel && one.language === language);
  return { trSubject: of('tr')?.subject ?? '', trBody: of('tr')?.body ?? '', enSubject: of('en')?.subject ?? '', enBody: of('en')?.body ?? '', version: of('tr')?.version ?? 1 };
}
type Typed = ReturnType<typeof valuesOf>;

interface Props {
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly mayChange: boolean;
}

/** The words of one channel, Turkish and English side by side, with how they look when sent. */
export function ChannelForm({ kind, channel, mayChange }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const last = useRef<'trBody' | 'enBody'>('trBody');
  const label = (word: 'subject' | 'body', language: 'tr' | 'en'): string => `${t(`kurum.templates.${word}`)} (${t(`kurum.templates.language.${language}`)})`;
  const { form, differences } = useKeptForm<Typed>({
    name: `template-${kind.key}-${channel}`, initial: valuesOf(kind, channel), marks: ['version'],
    labels: { trSubject: label('subject', 'tr'), trBody: label('body', 'tr'), enSubject: label('subject', 'en'), enBody: label('body', 'en'), version: '' },
    serverNames: { 'texts.tr.subject': 'trSubject', 'texts.tr.body': 'trBody', 'texts.en.subject': 'enSubject', 'texts.en.body': 'enBody' },
    fresh: async () => valuesOf(await queries.fetchQuery({ ...kindQuery(kind.key), staleTime: 0 }), channel),
    check: (typed) => faultsOf(typed, channel), keepsDraft: false,
    send: async ({ trSubject, trBody, enSubject, enBody, version }) => {
      const subject = (text: string): string | null => (channel === 'mail' ? text : null);
      const texts = { tr: { subject: subject(trSubject), body: trBody }, en: { subject: subject(enSubject), body: enBody } };
      const now = await answerOf(api.PUT('/api/kurum/sablonlar/{key}', { params: { path: { key: kind.key } }, body: { channel, version, texts } }));
      queries.setQueryData(kindQuery(kind.key).queryKey, now);
      await queries.invalidateQueries({ queryKey: ['templates'] });
      form.fill({ version: valuesOf(now, channel).version });
      say(t('kurum.templates.saved'));
    },
  });
  const insert = (placeholder: string): void => {
    const area = document.getElementById(idOf(form, last.current));
    const at = area instanceof HTMLTextAreaElement ? area.selectionStart : form.values[last.current].length;
    const text = form.values[last.current];
    form.set(last.current, `${text.slice(0, at)}${blankOf(placeholder)}${text.slice(at)}`);
    area?.focus();
  };
  const texts = (
    <div className="kurum-two">
      {LANGUAGES.map((language) => (
        <Stack key={language} gap="xs" onFocus={() => { last.current = `${language}Body`; }}>
          {channel === 'mail' && <TextField form={form} name={`${language}Subject`} maxLength={200} isDisabled={!mayChange} />}
          <LongTextField form={form} name={`${language}Body`} rows={channel === 'sms' ? 4 : 9} maxLength={5_000} isDisabled={!mayChange} />
          <Preview templateKey={kind.key} channel={channel} language={language} subject={channel === 'mail' ? form.values[`${language}Subject`] : null} body={form.values[`${language}Body`]} />
        </Stack>
      ))}
    </div>
  );
  return (
    <Panel label={t(`kurum.templates.channel.${channel}`)}>
      <Stack gap="sm">
        <Title order={2} size="h4">{t(`kurum.templates.channel.${channel}`)}</Title>
        {mayChange && <Placeholders kind={kind} onInsert={insert} />}
        {mayChange ? <FormBody form={form as unknown as Form} submit={t('kurum.save')}><Differences {...{ differences }} />{texts}</FormBody> : texts}
      </Stack>
    </Panel>
  );
}

/** As a text names what is filled in later. */
const blankOf = (name: string): string => `{{${name}}}`;

function Placeholders({ kind: { placeholders, needed }, onInsert }: { readonly kind: MessageKind; readonly onInsert: (placeholder: string) => void }) {
  const { t } = useTranslation();
  if (placeholders.length === 0) return null;
  return (
    <Stack gap={4} role="group" aria-label={t('kurum.templates.placeholders')}>
      <Text size="sm">{t('kurum.templates.placeholders')}. {t('kurum.templates.placeholdersHelp')}</Text>
      <Group gap={6}>
        {placeholders.map((name) => <Button key={name} size="compact-xs" variant="default" onClick={() => onInsert(name)}>{blankOf(name)}{needed.includes(name) && ` · ${t('kurum.templates.needed')}`}</Button>)}
      </Group>
    </Stack>
  );
}

function faultsOf(typed: Typed, channel: Channel): Fault<keyof Typed>[] {
  const needed = LANGUAGES.flatMap((language) => [...(channel === 'mail' ? [`${language}Subject` as const] : []), `${language}Body` as const]);
  return needed.filter((field) => !typed[field].trim()).map((field) => ({ field, fault: 'missing' }));
}
