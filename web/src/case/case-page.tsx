import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shell/links.js';
import { formatDate, formatDateTime } from '../ui/formats.js';
import { Mood } from '../ui/mood.js';
import { PageTitle } from '../ui/page-title.js';
import { Panel } from '../ui/panel.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import './case.css';
import { CaseFiles } from './case-files.js';
import { caseQuery, trackQuery, type CasePage } from './case-queries.js';
import { CaseSteps } from './case-steps.js';
import { CaseDiagram } from './diagram/case-diagram.js';
import { CaseTimeline } from './case-timeline.js';
import { CaseVariables } from './case-variables.js';
import { CommentList } from './comment-list.js';

/** İşlem İzleme: one case, as far as one may see it. */
export function CaseTrackingPage() {
  const { t } = useTranslation();
  const { key } = useParams({ from: '/islemler/$key' });
  const { data: page, error, refetch } = useQuery(caseQuery(key));
  const track = useQuery(trackQuery(key));
  return (
    <Mood is="staff">
      <div className="case-page">
        <PageTitle about={page?.case.subject} actions={<Button variant="default" className="case-no-print" onClick={() => window.print()}>{t('inbox.case.print')}</Button>}>{page ? page.case.number : t('inbox.case.title')}</PageTitle>
        <p className="case-none case-no-print"><TextLink to="/islemler">{t('inbox.case.list')}</TextLink> · <TextLink to="/gorevler">{t('inbox.case.backToTasks')}</TextLink></p>
        {error && <ProblemNotice problem={error} onRetry={refetch} />}
        {!page && !error && <p role="status">{t('ui.loading')}</p>}
        {page && <CaseParts page={page} />}
        {page && (
          <>
            {track.error && <ProblemNotice problem={track.error} onRetry={track.refetch} />}
            {track.data?.diagrams.map((diagram) => <Panel key={diagram.definitionKey}><h2>{diagram.name ?? t('inbox.case.diagram')}</h2><CaseDiagram diagram={diagram} steps={track.data.steps} /></Panel>)}
            {track.data && <Panel><h2>{t('inbox.case.steps')}</h2><CaseSteps {...track.data} /></Panel>}
            {track.data && <Panel><h2>{t('inbox.case.variables')}</h2><CaseVariables variables={track.data.variables} /></Panel>}
          </>
        )}
      </div>
    </Mood>
  );
}

function CaseParts({ page: { case: opened, documents } }: { readonly page: CasePage }) {
  const { t } = useTranslation();
  const facts = [
    [t('inbox.columns.applicant'), opened.applicant?.name ?? '—'], [t('inbox.case.status'), opened.status ?? '—'], [t('inbox.case.opened'), formatDateTime(opened.openedAt)],
    [t('inbox.case.due'), opened.dueAt ? formatDate(opened.dueAt) : '—'], [t('inbox.case.closed'), opened.closedAt ? formatDateTime(opened.closedAt) : t('inbox.case.openStill')],
  ] as const;
  return (
    <>
      <Panel label={t('inbox.case.label')}><dl className="case-facts">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl></Panel>
      <Panel label={t('inbox.task.timeline')}><h2>{t('inbox.task.timeline')}</h2><CaseTimeline movements={opened.movements} /></Panel>
      <Panel label={t('inbox.task.comments')}><h2>{t('inbox.task.comments')}</h2><CommentList comments={opened.comments} /></Panel>
      <Panel label={t('inbox.task.files')}><h2>{t('inbox.task.files')}</h2><CaseFiles caseKey={opened.key} documents={documents} /></Panel>
    </>
  );
}
