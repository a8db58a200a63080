import { Button, Group, Input, Progress, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client.js';
import { useSession } from '../../../shell/session.js';
import { useSentences } from '../../../ui/sentences.js';
import type { FieldOf } from '../filling.js';
import { BroughtFile } from './brought-file.js';
import { useFieldProps } from './field-props.js';
import { upload, type Brought } from './upload.js';

interface OnItsWay {
  readonly number: number;
  readonly name: string;
  readonly share: number;
  readonly file: File;
  readonly problem: Error | null;
}

const OWN = ['documents', 'own'];

/** Files the form takes along: sent as soon as they are chosen, shown while they are scanned. */
export function FilesField(of: FieldOf) {
  const { filling, seen } = of;
  const { t } = useTranslation();
  const { id, label, error, description, disabled } = useFieldProps(of);
  const ids = Array.isArray(seen.value) ? (seen.value as readonly string[]) : [];
  const own = useOwn(ids);
  const isMany = seen.field['cok'] === true || seen.field['multiple'] === true;
  const latest = useRef(ids);
  latest.current = ids;
  const { onTheirWay, send, forget } = useUploads((brought) => {
    latest.current = isMany ? [...latest.current, brought] : [brought];
    filling.put(seen, latest.current);
  });
  const remove = (gone: string): void => {
    filling.put(seen, ids.filter((one) => one !== gone));
    document.getElementById(id)?.focus();
  };
  return (
    <Input.Wrapper id={id} label={label} description={description ?? t('forms.filesHelp')} error={error}>
      <input id={id} type="file" multiple={isMany} disabled={disabled} className="form-file" aria-describedby={`${id}-description${error ? ` ${id}-error` : ''}`} onChange={({ currentTarget }) => { send([...(currentTarget.files ?? [])]); currentTarget.value = ''; }} />
      <ul className="form-chosen" aria-label={t('forms.chosenOf', { label: filling.form.labels[seen.name] ?? '' })}>
        {ids.map((one) => <li key={one}><BroughtFile file={own.find((file) => file.id === one)} isFixed={disabled} onRemove={() => remove(one)} /></li>)}
        {onTheirWay.map((one) => <li key={one.number}><Way one={one} onAgain={() => { forget(one.number); send([one.file]); }} onForget={() => forget(one.number)} /></li>)}
      </ul>
    </Input.Wrapper>
  );
}

function Way({ one, onAgain, onForget }: { readonly one: OnItsWay; readonly onAgain: () => void; readonly onForget: () => void }) {
  const { t } = useTranslation();
  const { ofProblem } = useSentences();
  if (!one.problem) return <><Text size="sm">{one.name}</Text><Progress value={one.share * 100} aria-label={t('forms.uploading', { name: one.name })} /></>;
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm" role="alert">{one.name}: {ofProblem(one.problem)}</Text>
      <Group gap="xs">
        <Button size="compact-sm" onClick={onAgain}>{t('forms.again')}</Button>
        <Button size="compact-sm" variant="default" aria-label={t('forms.removeWhat', { what: one.name })} onClick={onForget}>{t('forms.remove')}</Button>
      </Group>
    </Group>
  );
}

/** What one has brought and given to nothing yet; asked again while something is scanned. */
function useOwn(ids: readonly string[]): readonly Brought[] {
  const { data } = useQuery({
    queryKey: OWN, enabled: ids.length > 0, queryFn: ({ signal }) => answerOf(api.GET('/api/belgeler', { signal })) as Promise<Brought[]>,
    refetchInterval: ({ state }) => (state.data?.some((file) => file.state === 'taraniyor' && ids.includes(file.id)) ? 5_000 : false),
  });
  return data ?? [];
}

function useUploads(onBrought: (id: string) => void) {
  const csrfToken = useSession()?.csrfToken ?? '';
  const queries = useQueryClient();
  const [onTheirWay, setOnTheirWay] = useState<readonly OnItsWay[]>([]);
  const count = useRef(0);
  const done = useRef(onBrought);
  done.current = onBrought;
  const change = (number: number, to: Partial<OnItsWay>): void => setOnTheirWay((all) => all.map((one) => (one.number === number ? { ...one, ...to } : one)));
  const forget = (number: number): void => setOnTheirWay((all) => all.filter((one) => one.number !== number));
  const sendOne = async (file: File): Promise<void> => {
    count.current += 1;
    const number = count.current;
    setOnTheirWay((all) => [...all, { number, name: file.name, share: 0, file, problem: null }]);
    try {
      const brought = await upload({ file, csrfToken, onProgress: (share) => change(number, { share }) });
      queries.setQueryData<readonly Brought[]>(OWN, (known = []) => [...known, brought]);
      done.current(brought.id);
      forget(number);
    } catch (error) {
      change(number, { problem: error as Error });
    }
  };
  return { onTheirWay, forget, send: (files: readonly File[]) => { for (const file of files) void sendOne(file); } };
}
