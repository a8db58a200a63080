import { Group } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shell/links.js';
import { formatDate } from '../../ui/formats.js';
import { Notice } from '../../ui/notice.js';
import { LongText } from '../frame/long-text.js';
import type { Alike } from './request-queries.js';

/** Before a request goes out that is about the same as an open one: which ones, and that it may go out all the same. */
export function AlikeNotice({ rows, children }: { readonly rows: Alike; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [rows]);
  return (
    <Notice ref={box} kind="news" title={t('portal.request.alike')}>
      <p>{t('portal.request.alikeHelp')}</p>
      <ul>
        {rows.map(({ key, number, openedAt, text }) => <li key={key}><TextLink to="/talepler/$key" params={{ key }}>{number}</TextLink> · {formatDate(openedAt)} · <LongText of={number}>{text}</LongText></li>)}
      </ul>
      <Group gap="sm">{children}</Group>
    </Notice>
  );
}
