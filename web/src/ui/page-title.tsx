import { Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { arrived } from './navigation.js';

interface Props {
  readonly children: string;
  /** One sentence below it. */
  readonly about?: ReactNode;
  /** Beside it: what can be done with the whole page. */
  readonly actions?: ReactNode;
}

/** The page's one main heading: names the browser's tab, and takes the focus when somebody comes from another page. */
export function PageTitle({ children, about, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · TalepAkış`;
  }, [children]);
  useEffect(() => {
    if (arrived()) heading.current?.focus();
  }, []);
  return (
    <div className="page-title">
      <Group justify="space-between" align="center" gap="sm">
        <Title order={1} ref={heading} tabIndex={-1}>{children}</Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {about && <Text mt={4}>{about}</Text>}
    </div>
  );
}
