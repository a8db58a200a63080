import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { formatDateTime } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { say } from '../desk/said.js';
import { toAdmin } from '../desk/sections.js';
import { useKindNames } from './kind-names.js';
import { PastText } from './past-text.js';
import { historyQuery, restoreVersion, versionsOf, type Version } from './past-versions.js';

const LANGUAGES = ['tr', 'en'] as const;

/** Every text a message ever had, newest first, with the words that changed; the admin may return to one. */
export function TemplateHistoryPage() {
  const { t } = useTranslation();
  const { key = '' }: { key?: string } = useParams({ strict: false });
  const session = useSession();
  const { data, error, refetch } = useQuery(historyQuery(key));
  const [restoring, restore] = useState<Version | null>(null);
  const mayChange = session !== undefined && toAdmin(session);
  const name = useKindNames()(key);
  return (
    <>
      <PageTitle about={<TextLink to="/kurum/sablonlar/$key" params={{ key }}>{t('kurum.templates.backToTexts')}</TextLink>}>{t('kurum.templates.historyOf', { name })}</PageTitle>
      <Text size="sm">{t('kurum.templates.historyAbout')} {t('kurum.templates.marks')}</Text>
      {error && !data && <ProblemNotice problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={240} />}
      {data && <ul className="kurum-versions">{versionsOf(data).map((version) => <li key={`${version.channel}-${version.number}`}><Shown version={version} onRestore={mayChange && !version.isCurrent ? restore : null} /></li>)}</ul>}
      {restoring && <Restore messageKey={key} version={restoring} onClose={() => restore(null)} />}
    </>
  );
}

function Shown({ version, onRestore }: { readonly version: Version; readonly onRestore: ((version: Version) => void) | null }) {
  const { t } = useTranslation();
  const { number, channel, isCurrent, changedAt, changedByName, changedBy, texts, before } = version;
  const title = `${t(`kurum.templates.channel.${channel}`)}, ${t('kurum.templates.version', { number })}`;
  const at = formatDateTime(changedAt);
  const who = number === 1 && !changedBy ? t('kurum.templates.shipped', { at }) : t('kurum.templates.changedBy', { name: changedByName ?? t('kurum.templates.system'), at });
  return (
    <Panel label={title}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h4">{title}{isCurrent && ` (${t('kurum.templates.current')})`}</Title>
          {onRestore && <Button size="compact-sm" variant="default" aria-label={`${t('kurum.templates.restore')}: ${title}`} onClick={() => onRestore(version)}>{t('kurum.templates.restore')}</Button>}
        </Group>
        <Text size="sm">{who}</Text>
        <div className="kurum-two">
          {LANGUAGES.map((language) => (
            <div key={language}>
              <Text size="sm" fw={600}>{t(`kurum.templates.language.${language}`)}</Text>
              {texts[language] && <div lang={language}><PastText text={texts[language]} before={before[language]} /></div>}
            </div>
          ))}
        </div>
      </Stack>
    </Panel>
  );
}

function Restore({ messageKey, version, onClose }: { readonly messageKey: string; readonly version: Version; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { number, channel } = version;
  const run = async (): Promise<void> => {
    try {
      await restoreVersion(messageKey, version);
    } finally {
      await queries.invalidateQueries({ queryKey: ['templates'] });
    }
    say(t('kurum.templates.restored', { number }));
  };
  return (
    <ConfirmDialog isOpen title={t('kurum.templates.restoreTitle', { channel: t(`kurum.templates.channel.${channel}`), number })} confirm={t('kurum.templates.restore')} onConfirm={run} onClose={onClose}>
      <Text>{t('kurum.templates.restoreText', { number })}</Text>
    </ConfirmDialog>
  );
}
