import { Button, Checkbox, FileInput, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/schema.js';
import { TextLink } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { formatNumber } from '../../ui/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { Panel } from '../../ui/panel.js';
import { ImportProgress } from '../import/import-progress.js';
import { importAt } from '../import/importing.js';
import { MuhtarFileHelp } from './import-help.js';
import { MuhtarImportReport } from './import-report.js';

export type Report = paths['/api/kurum/muhtarlar/ice-aktar']['post']['responses']['200']['content']['application/json'];

const muhtarImport = importAt<Report>('/api/kurum/muhtarlar/ice-aktar');

/** Muhtars from a file: first on trial, line by line, then in earnest. */
export function MuhtarImportPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const csrfToken = useSession()?.csrfToken ?? '';
  const importing = muhtarImport.useImporting();
  const [file, setFile] = useState<File | null>(null);
  const [asked, setAsked] = useState({ skipsBad: false, endsFormer: false });
  const [isAsking, ask] = useState(false);
  const isBusy = importing.stage === 'sending' || importing.stage === 'reading';
  const run = async (isTrial: boolean): Promise<void> => {
    if (!file) return;
    await muhtarImport.send({ file, asked: { ...asked, isTrial }, csrfToken });
    if (!isTrial) await queries.invalidateQueries({ queryKey: ['muhtars'] });
  };
  const change = (set: () => void): void => {
    set();
    muhtarImport.forget();
  };
  const told = importing.stage === 'told' && importing.file === file?.name ? importing.report : null;
  const trial = told?.outcome === 'trial' ? told : null;
  return (
    <>
      <PageTitle about={t('kurum.import.about')}>{t('kurum.muhtarImport.title')}</PageTitle>
      <div><TextLink to="/kurum/muhtarlar">{t('kurum.muhtarImport.back')}</TextLink></div>
      <Panel>
        <Stack gap="md" maw={640}>
          <FileInput size="sm" label={t('kurum.import.file')} description={t('kurum.muhtarImport.fileHelp')} placeholder={t('kurum.import.choose')} accept=".csv,text/csv" value={file} onChange={(next) => change(() => setFile(next))} disabled={isBusy} />
          <MuhtarFileHelp />
          {(['skipsBad', 'endsFormer'] as const).map((name) => (
            <Checkbox key={name} label={t(`kurum.muhtarImport.${name}`)} description={t(`kurum.muhtarImport.${name}Help`)} checked={asked[name]} onChange={(event) => { const { checked } = event.currentTarget; change(() => setAsked({ ...asked, [name]: checked })); }} disabled={isBusy} />
          ))}
          <Group gap="sm">
            <Button variant={trial ? 'default' : 'filled'} disabled={!file || isBusy} onClick={() => void run(true)}>{t('kurum.import.try')}</Button>
            <Button disabled={!trial || isBusy} onClick={() => ask(true)}>{t('kurum.import.do')}</Button>
          </Group>
        </Stack>
      </Panel>
      <ImportProgress importing={importing}>{(report, name) => <MuhtarImportReport file={name} report={report} />}</ImportProgress>
      <ConfirmDialog isOpen={isAsking} title={t('kurum.muhtarImport.askTitle')} confirm={t('kurum.import.do')} isDangerous={(trial?.ended ?? 0) > 0} onClose={() => ask(false)} onConfirm={() => run(false)}>
        <Text>{t('kurum.muhtarImport.ask', { added: formatNumber(trial?.added ?? 0), changed: formatNumber(trial?.changed ?? 0), ended: formatNumber(trial?.ended ?? 0) })}</Text>
      </ConfirmDialog>
    </>
  );
}
