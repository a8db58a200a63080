import { Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DemoUser, Session, Way } from '../shell/session.js';
import { keepDraft } from '../ui/drafts.js';
import { DemoPhone } from './demo-phone.js';
import { useOnTheWay } from './on-the-way.js';
import { formOf, gatewayAddress, isGateway, PAGE_OF, typedBy } from './ways.js';

interface Props {
  readonly session: Session;
  /** Only those of one way; else all, each leading to its page. */
  readonly way?: Way;
  readonly onChoose?: (user: DemoUser) => void;
}

/** Only in a demonstration: people to sign in as, each a click. */
export function DemoUsers({ session, way, onChoose }: Props) {
  const { t } = useTranslation();
  const { onward, search } = useOnTheWay();
  const navigate = useNavigate();
  if (session.demoUsers.length === 0) return null;
  const users = way ? session.demoUsers.filter((user) => user.way === way) : session.demoUsers;
  const choose = (user: DemoUser): void => {
    if (onChoose) return onChoose(user);
    if (isGateway(user.way)) return window.location.assign(gatewayAddress(user.way, onward));
    keepDraft(formOf(user.way), typedBy(user), ['password']);
    void navigate({ to: PAGE_OF[user.way], search });
  };
  return (
    <section className="demo-users" aria-labelledby="demo-users">
      <Stack gap="xs">
        <Title order={2} size="h4" id="demo-users">{t('signIn.demo.title')}</Title>
        <Text size="sm">{users.length > 0 ? t('signIn.demo.text') : t('signIn.demo.none')}</Text>
        <DemoPhone />
        <ul className="choices">
          {users.map((user) => (
            <li key={`${user.way} ${user.name} ${user.about}`}>
              <button type="button" className="choice" onClick={() => choose(user)}>
                <span className="choice-name">{user.name}</span>
                <span className="choice-help">{way ? user.about : `${user.about} · ${t(`signIn.ways.${user.way}.name`)}`}</span>
              </button>
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
}
