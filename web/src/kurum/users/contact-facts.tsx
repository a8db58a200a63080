import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Facts } from '../desk/facts.js';
import { contactOf } from './user-queries.js';

type Contact = Awaited<ReturnType<typeof contactOf>>;

/** Shown when asked for, and only here: each look is written into the audit. */
export function ContactFacts({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [contact, setContact] = useState<Contact | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const look = async (): Promise<void> => {
    try {
      setContact(await contactOf(id));
      setProblem(null);
    } catch (error) {
      setProblem(error as Error);
    }
  };
  if (problem) return <ProblemNotice problem={problem} onRetry={look} />;
  if (contact) return <div role="status"><Facts facts={[[t('kurum.users.tckn'), contact.tckn], [t('kurum.users.phone'), contact.phone], [t('kurum.users.email'), contact.email]]} /></div>;
  return <><Button mt="xs" size="compact-sm" variant="default" onClick={() => void look()}>{t('kurum.users.showContact')}</Button><Text size="xs" mt={4}>{t('kurum.users.contactHelp')}</Text></>;
}
