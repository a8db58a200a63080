import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { formatNumber } from '../../ui/formats.js';
import { useSentences } from '../../ui/sentences.js';
import type { Template } from './template-queries.js';

interface Props {
  readonly templateKey: string;
  readonly channel: Template['channel'];
  readonly language: Template['language'];
  readonly subject: string | null;
  readonly body: string;
}

const PAUSE_MS = 400;

/** The text as it would arrive, with sample values, and how many short messages it costs: asked anew when the writer pauses. */
export function Preview({ templateKey, channel, language, subject, body }: Props) {
  const { t, i18n } = useTranslation();
  const { ofProblem } = useSentences();
  const [asked, ask] = useState({ subject, body });
  useEffect(() => {
    const pausing = setTimeout(() => ask({ subject, body }), PAUSE_MS);
    return () => clearTimeout(pausing);
  }, [subject, body]);
  const { data, error } = useQuery({
    queryKey: ['templates', 'preview', templateKey, channel, language, asked], enabled: asked.body.trim() !== '' && asked.subject?.trim() !== '', placeholderData: keepPreviousData, retry: false,
    queryFn: ({ signal }) => answerOf(api.POST('/api/kurum/sablonlar/{key}/onizleme', { signal, params: { path: { key: templateKey } }, body: { channel, language, ...asked } })),
  });
  if (error) return <Text size="sm" c="var(--mantine-color-error)" role="status">{ofProblem(error)}</Text>;
  if (!data) return null;
  const { letters, segments, encoding } = data.length;
  const figures = { letters: formatNumber(letters), segments: formatNumber(segments ?? 0), encoding: encoding && i18n.exists(`kurum.templates.encodings.${encoding}`) ? t(`kurum.templates.encodings.${encoding}` as 'kurum.templates.encodings.gsm7') : encoding ?? '' };
  return (
    <section className="kurum-preview" lang={language} aria-label={`${t(`kurum.templates.channel.${channel}`)}: ${t('kurum.templates.preview')} (${t(`kurum.templates.language.${language}`)})`}>
      {data.subject && <strong>{data.subject}</strong>}
      <p>{data.body}</p>
      <Text size="xs" role="status" lang={undefined}>{segments === null ? t('kurum.templates.length', figures) : t('kurum.templates.lengthSms', figures)}</Text>
    </section>
  );
}
