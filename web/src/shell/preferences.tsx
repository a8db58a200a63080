import { NativeSelect, Stack, Switch, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { turnKeys, useAreKeysOn } from '../ui/keys.js';
import { Mood } from '../ui/mood.js';
import { PageTitle } from '../ui/page-title.js';
import { Panel } from '../ui/panel.js';
import { speak, type Language } from './languages.js';
import { LookChoice } from './look-choice.js';
import { OpenSessions } from './open-sessions.js';

const LANGUAGES = [{ value: 'tr', label: 'Türkçe' }, { value: 'en', label: 'English' }];

/** What somebody sets for themselves, and where else they are signed in. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const areKeysOn = useAreKeysOn();
  return (
    <Mood is="staff">
      <Stack gap="lg" className="page-width">
        <PageTitle>{t('shell.preferences.title')}</PageTitle>
        <Panel>
          <Stack gap="md" maw={360}>
            <NativeSelect label={t('shell.preferences.language')} data={LANGUAGES} value={i18n.language} onChange={(event) => void speak(event.currentTarget.value as Language)} />
            <LookChoice label={t('shell.preferences.look')} />
            <Switch label={t('shell.preferences.keys')} description={t('shell.preferences.keysHelp')} checked={areKeysOn} onChange={(event) => turnKeys(event.currentTarget.checked)} />
          </Stack>
        </Panel>
        <Stack gap="xs">
          <Title order={2} size="h3">{t('shell.preferences.sessions')}</Title>
          <OpenSessions />
        </Stack>
      </Stack>
    </Mood>
  );
}
