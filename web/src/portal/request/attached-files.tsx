import { Button, Input, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shell/session.js';
import { useField } from '../../ui/field.js';
import type { Form } from '../../ui/form.js';
import { formatNumber } from '../../ui/formats.js';
import { useSentences } from '../../ui/sentences.js';
import type { Typed } from './request-form.js';
import { bring } from './bring-file.js';

interface OnItsWay {
  readonly number: number;
  readonly file: File;
  readonly share: number;
  readonly problem: Error | null;
}

let numbers = 0;

/** Ekler: each file travels as soon as it is chosen, and says how far it is. */
export function AttachedFiles({ form, onWaiting }: { readonly form: Form<Typed>; readonly onWaiting: (count: number) => void }) {
  const { t } = useTranslation();
  const { id, label, error } = useField({ form, name: 'ekler', isOptional: true });
  const { ways, send, forget } = useWays(form);
  const { ekler } = form.values;
  useEffect(() => onWaiting(ways.filter(({ problem }) => !problem).length), [ways]);
  const remove = (gone: string): void => {
    form.set('ekler', ekler.filter((one) => one.id !== gone));
    document.getElementById(id)?.focus();
  };
  return (
    <Input.Wrapper id={id} label={label} description={t('portal.request.filesHelp')} error={error}>
      <input id={id} type="file" multiple className="portal-file" aria-describedby={`${id}-description${error ? ` ${id}-error` : ''}`} onChange={({ currentTarget }) => { send([...(currentTarget.files ?? [])]); currentTarget.value = ''; }} />
      <ul className="portal-files" aria-label={t('portal.request.attached')}>
        {ekler.map(({ id: one, name, bytes, state }) => (
          <li key={one}>
            <span>{name} <small>({t('portal.request.kilobytes', { size: formatNumber(Math.max(1, Math.round(bytes / 1024))) })}){state === 'zararli' && ` · ${t('portal.request.infected')}`}</small></span>
            <Button size="compact-sm" variant="default" aria-label={t('portal.request.removeFile', { name })} onClick={() => remove(one)}>{t('portal.request.remove')}</Button>
          </li>
        ))}
        {ways.map((way) => <li key={way.number}><Way way={way} onAgain={() => { forget(way.number); send([way.file]); }} onForget={() => forget(way.number)} /></li>)}
      </ul>
    </Input.Wrapper>
  );
}

function Way({ way: { file, share, problem }, onAgain, onForget }: { readonly way: OnItsWay; readonly onAgain: () => void; readonly onForget: () => void }) {
  const { t } = useTranslation();
  const { ofProblem } = useSentences();
  if (!problem) return <div className="portal-way"><span>{file.name}: %{formatNumber(Math.round(share * 100))}</span><Progress value={share * 100} aria-label={t('portal.request.sending', { name: file.name })} /></div>;
  return (
    <>
      <span role="alert">{file.name}: {ofProblem(problem)}</span>
      <span className="portal-acts"><Button size="compact-sm" variant="default" onClick={onAgain}>{t('ui.retry')}</Button> <Button size="compact-sm" variant="default" aria-label={t('portal.request.removeFile', { name: file.name })} onClick={onForget}>{t('portal.request.remove')}</Button></span>
    </>
  );
}

/** Files under way: several may arrive at the same moment, so each adds itself to what is there then. */
function useWays(form: Form<Typed>) {
  const session = useSession();
  const [ways, setWays] = useState<readonly OnItsWay[]>([]);
  const [arrived, setArrived] = useState<readonly Typed['ekler'][number][]>([]);
  const change = (number: number, some: Partial<OnItsWay>): void => setWays((all) => all.map((way) => (way.number === number ? { ...way, ...some } : way)));
  const forget = (number: number): void => setWays((all) => all.filter((way) => way.number !== number));
  useEffect(() => {
    if (arrived.length === 0) return;
    form.set('ekler', [...form.values.ekler, ...arrived]);
    setArrived([]);
  }, [arrived]);
  const begin = async (file: File): Promise<void> => {
    numbers += 1;
    const number = numbers;
    setWays((all) => [...all, { number, file, share: 0, problem: null }]);
    try {
      const brought = await bring({ file, csrfToken: session?.csrfToken ?? '', onProgress: (share) => change(number, { share }) });
      setArrived((all) => [...all, brought]);
      forget(number);
    } catch (problem) {
      change(number, { problem: problem as Error });
    }
  };
  return { ways, forget, send: (files: readonly File[]) => files.forEach((file) => void begin(file)) };
}
