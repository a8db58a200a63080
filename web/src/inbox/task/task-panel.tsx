import { Button, Group, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseFiles } from '../../case/case-files.js';
import { CaseTimeline } from '../../case/case-timeline.js';
import { TextLink } from '../../shell/links.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Acts } from '../actions/acts.js';
import type { Looker } from '../live/live-stream.js';
import { Lookers, useLookers } from '../live/lookers.js';
import { taskQuery, type TaskPage } from '../queries.js';
import { Attach } from './attach.js';
import { Comments } from './comments.js';
import { Facts } from './facts.js';
import { Information } from './information.js';
import { Standing } from './standing.js';
import { WorkForm } from './work-form.js';

interface Props {
  readonly taskKey: string;
  readonly takesFocus: boolean;
  /** Who looks at it, when the stream has told. */
  readonly told: readonly Looker[] | undefined;
  readonly onDone: (key: string) => void;
  readonly onClose: () => void;
}

/** One task: who applied, the case, what can be done, its form, its past. */
export function TaskPanel({ taskKey, takesFocus, told, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { data: page, error, refetch } = useQuery(taskQuery(taskKey));
  const people = useLookers(taskKey, told);
  return (
    <section className="inbox-task" aria-label={t('inbox.task.label')}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Lookers people={people} />
        <Button size="compact-sm" variant="subtle" onClick={onClose} className="inbox-close">{t('inbox.task.close')}</Button>
      </Group>
      {error && <ProblemNotice problem={error} onRetry={refetch} />}
      {!page && !error && <div role="status"><span className="visually-hidden">{t('ui.loading')}</span><Skeleton height={180} /></div>}
      {page && <Opened {...{ page, takesFocus, onDone }} />}
    </section>
  );
}

function Opened({ page, takesFocus, onDone }: { readonly page: TaskPage; readonly takesFocus: boolean; readonly onDone: Props['onDone'] }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { task, documents } = page;
  return (
    <>
      <Title order={2} size="h3" ref={heading} tabIndex={-1}>{task.title}</Title>
      <p className="inbox-case"><TextLink to="/islemler/$key" params={{ key: task.caseKey }}>{task.number}</TextLink> · {task.subject}</p>
      <Standing page={page} />
      <Acts page={page} />
      <Facts page={page} />
      <WorkForm page={page} onDone={() => onDone(task.key)} />
      <Information taskKey={task.key} />
      <h3>{t('inbox.task.timeline')}</h3>
      <CaseTimeline movements={page.case.movements} />
      <h3>{t('inbox.task.comments')}</h3>
      <Comments page={page} />
      <h3>{t('inbox.task.files')}</h3>
      <CaseFiles caseKey={task.caseKey} documents={documents} />
      {page.may.complete && <Attach taskKey={task.key} />}
    </>
  );
}
