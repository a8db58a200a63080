import { Button, Checkbox, FileInput, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { formatNumber } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { Panel } from '../../ui/panel.js';
import { ImportProgress } from '../import/import-progress.js';
import { ImportReport } from './import-report.js';
import { unitImport } from './importing.js';

/** The tree from a file: first on trial with a report, then in earnest. */
export function UnitImportPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const csrfToken = useSession()?.csrfToken ?? '';
  const importing = unitImport.useImporting();
  const [file, setFile] = useState<File | null>(null);
  const [isComplete, setComplete] = useState(false);
  const [skipsBad, setSkipsBad] = useState(false);
  const [isAsking, ask] = useState(false);
  const isBusy = importing.stage === 'sending' || importing.stage === 'reading';
  const run = async (isTrial: boolean): Promise<void> => {
    if (!file) return;
    await unitImport.send({ file, asked: { isTrial, isComplete, skipsBad }, csrfToken });
    if (!isTrial) await queries.invalidateQueries({ queryKey: ['units'] });
  };
  const change = (set: () => void): void => {
    set();
    unitImport.forget();
  };
  const trial = importing.stage === 'told' && importing.report.outcome === 'trial' && importing.file === file?.name ? importing.report : null;
  return (
    <>
      <PageTitle about={t('kurum.import.about')}>{t('kurum.units.import')}</PageTitle>
      <div><TextLink to="/kurum/birimler">{t('kurum.nav.units')}</TextLink></div>
      <Panel>
        <Stack gap="md" maw={640}>
          <FileInput size="sm" label={t('kurum.import.file')} description={t('kurum.import.fileHelp')} placeholder={t('kurum.import.choose')} accept=".csv,.xml,text/csv,application/xml" value={file} onChange={(next) => change(() => setFile(next))} disabled={isBusy} />
          <Checkbox label={t('kurum.import.complete')} description={t('kurum.import.completeHelp')} checked={isComplete} onChange={(event) => { const { checked } = event.currentTarget; change(() => setComplete(checked)); }} disabled={isBusy} />
          <Checkbox label={t('kurum.import.skipsBad')} description={t('kurum.import.skipsBadHelp')} checked={skipsBad} onChange={(event) => { const { checked } = event.currentTarget; change(() => setSkipsBad(checked)); }} disabled={isBusy} />
          <Group gap="sm">
            <Button variant={trial ? 'default' : 'filled'} disabled={!file || isBusy} onClick={() => void run(true)}>{t('kurum.import.try')}</Button>
            <Button disabled={!trial || isBusy} onClick={() => ask(true)}>{t('kurum.import.do')}</Button>
          </Group>
        </Stack>
      </Panel>
      <ImportProgress importing={importing}>{(report, name) => <ImportReport file={name} report={report} />}</ImportProgress>
      <ConfirmDialog isOpen={isAsking} title={t('kurum.import.askTitle')} confirm={t('kurum.import.do')} isDangerous={(trial?.closed ?? 0) > 0} onClose={() => ask(false)} onConfirm={() => run(false)}>
        <Text>{t('kurum.import.ask', { added: formatNumber(trial?.added ?? 0), changed: formatNumber(trial?.changed ?? 0), closed: formatNumber(trial?.closed ?? 0) })}</Text>
      </ConfirmDialog>
    </>
  );
}
