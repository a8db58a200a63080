import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, serverNow } from '../../api/client.js';
import { isoDay } from '../../ui/checks.js';
import { DayField, LongTextField, TextField } from '../../ui/fields.js';
import { formatDate } from '../../ui/formats.js';
import type { Fault } from '../../ui/form.js';
import { FormDialog } from '../desk/form-dialog.js';
import { useKeptForm } from '../desk/kept-form.js';
import { say } from '../desk/said.js';
import { contentQuery, type Kept, type Kind } from './content-queries.js';
import { slugOf } from './slug.js';

const valuesOf = (content: Kept | null | undefined) => ({
  title: content?.title ?? '', slug: content?.slug ?? '', body: content?.body ?? '', link: content?.link ?? '', from: formatDate(content?.publishFrom ?? serverNow()), to: content?.publishTo ? formatDate(content.publishTo) : '',
  place: String(content?.place ?? 0), version: content?.version ?? 0,
});
type Typed = ReturnType<typeof valuesOf>;

interface Props {
  readonly content: Kept | null;
  readonly kind: Kind;
  readonly onClose: () => void;
}

/** A text of the site: plain words, from which pages make headings, lists and links. */
export function ContentDialog({ content, kind, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { form, differences } = useKeptForm({
    name: `content-${content?.id ?? `new-${kind}`}`, initial: valuesOf(content), marks: ['version'], serverNames: { publishFrom: 'from', publishTo: 'to' },
    labels: { title: t('kurum.content.title'), slug: t('kurum.content.slug'), body: t('kurum.content.body'), link: t('kurum.content.link'), from: t('kurum.content.publishFrom'), to: t('kurum.content.publishTo'), place: t('kurum.content.place'), version: '' },
    fresh: async () => valuesOf((await queries.fetchQuery({ ...contentQuery(kind), staleTime: 0 })).find(({ id }) => id === content?.id)),
    check: faultsOf, blame: ({ code }) => (code === 'NAME_TAKEN' ? 'slug' : undefined),
    send: async ({ title, slug, body, link, from, to, place, version }) => {
      const text = { kind, title, slug: slug || slugOf(title), body, link: link.trim() || null, publishFrom: isoDay(from) ?? from, publishTo: to ? isoDay(to) : null, place: Number(place) };
      if (content) await answerOf(api.PUT('/api/kurum/icerik/{id}', { params: { path: { id: content.id } }, body: { ...text, version } }));
      else await answerOf(api.POST('/api/kurum/icerik', { body: text }));
      await queries.invalidateQueries({ queryKey: ['content'] });
      say(t('kurum.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={content ? `${t('kurum.edit')}: ${content.title}` : `${t('kurum.content.add')}: ${t(`kurum.content.kinds.${kind}`)}`} form={form} differences={differences} submit={t('kurum.save')} onClose={onClose}>
      <TextField form={form} name="title" maxLength={300} />
      <TextField form={form} name="slug" maxLength={100} isOptional={!content} help={t('kurum.content.slugHelp')} />
      <LongTextField form={form} name="body" rows={10} maxLength={50_000} isOptional help={t('kurum.content.bodyHelp')} />
      <TextField form={form} name="link" maxLength={1_000} isOptional />
      <DayField form={form} name="from" help={t('kurum.days.dayHelp')} />
      <DayField form={form} name="to" isOptional help={t('kurum.days.toHelp')} />
      <TextField form={form} name="place" inputMode="numeric" maxLength={4} width={5} />
    </FormDialog>
  );
}

function faultsOf({ title, slug, link, from, to, place }: Typed): Fault<keyof Typed>[] {
  return [
    ...(title.trim() ? [] : [{ field: 'title' as const, fault: 'missing' }]),
    ...(slug && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? [{ field: 'slug' as const, fault: 'slug' }] : []),
    ...(link.trim() && !/^https?:\/\/\S+$/.test(link.trim()) ? [{ field: 'link' as const, fault: 'link' }] : []),
    ...(isoDay(from) ? [] : [{ field: 'from' as const, fault: 'day' }]), ...(to && !isoDay(to) ? [{ field: 'to' as const, fault: 'day' }] : []),
    ...(/^\d{1,4}$/.test(place) ? [] : [{ field: 'place' as const, fault: 'number' }]),
  ];
}
