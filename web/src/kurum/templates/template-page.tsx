import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton, TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { toAdmin } from '../desk/sections.js';
import { ChannelForm } from './channel-form.js';
import { useKindNames } from './kind-names.js';
import { kindQuery, type MessageKind } from './template-queries.js';

/** One kind of message: its texts in both languages side by side, channel by channel. */
export function TemplatePage() {
  const { key = '' }: { key?: string } = useParams({ strict: false });
  const query = useQuery(kindQuery(key));
  if (query.data) return <Shown key={key} kind={query.data} />;
  if (query.error) return <ProblemNotice problem={query.error} onRetry={query.refetch} />;
  return <Skeleton height={240} />;
}

function Shown({ kind }: { readonly kind: MessageKind }) {
  const { t } = useTranslation();
  const session = useSession();
  const mayChange = session !== undefined && toAdmin(session);
  const channels = [...new Set(kind.templates.map(({ channel }) => channel))];
  return (
    <Stack gap="md">
      <PageTitle about={<TextLink to="/kurum/sablonlar">{t('kurum.templates.back')}</TextLink>} actions={<LinkButton to="/kurum/sablonlar/$key/gecmis" params={{ key: kind.key }} variant="default">{t('kurum.templates.history')}</LinkButton>}>{useKindNames()(kind.key)}</PageTitle>
      {!mayChange && <Text>{t('kurum.templates.readOnly')}</Text>}
      {channels.map((channel) => <ChannelForm key={channel} {...{ kind, channel, mayChange }} />)}
    </Stack>
  );
}
