import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { KeyboardEvent, MouseEvent } from 'react';
import { formatDate, formatDateTime } from '../../ui/formats.js';
import type { TaskRow } from '../queries.js';
import { Due, Urgency } from './marks.js';
import { useApplicationNames, useStateWords } from './sayings.js';
import { inAddress, useAsked } from './asked.js';

interface Props {
  readonly rows: readonly TaskRow[];
  readonly chosen: string | undefined;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (key: string, isOn: boolean) => void;
  readonly onPickAll: (isOn: boolean) => void;
  readonly onWalk: (step: 1 | -1) => void;
  readonly onOpen: (key: string) => void;
}

const COLUMNS = ['number', 'subject', 'applicant', 'assigned', 'priority', 'due', 'application', 'state'] as const;
/** Left out first where the list is narrow. */
const LEAVES: Readonly<Record<string, string>> = { applicant: 'inbox-rare', assigned: 'inbox-rare', priority: 'inbox-rare', application: 'inbox-rare', number: 'inbox-number' };

/** The list: one line of 36 px each, the row's link is its task. */
export function TaskTable({ rows, chosen, picked, onPick, onPickAll, onWalk, onOpen }: Props) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (step === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    onWalk(step);
  };
  return (
    <div className="table-scroll" role="region" aria-label={t('inbox.list')} tabIndex={0}>
      <table className="data-table inbox-table">
        <caption className="visually-hidden">{t('inbox.list')}</caption>
        <thead>
          <tr>
            <th scope="col" className="inbox-pick"><input type="checkbox" aria-label={t('inbox.bulk.all')} checked={rows.every(({ key }) => picked.has(key))} onChange={(event) => onPickAll(event.currentTarget.checked)} /></th>
            {COLUMNS.map((column) => <th key={column} scope="col" className={LEAVES[column]}>{t(`inbox.columns.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {rows.map((row) => <Row key={row.key} row={row} isChosen={row.key === chosen} isPicked={picked.has(row.key)} {...{ onPick, onOpen }} />)}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<Props, 'onPick' | 'onOpen'> {
  readonly row: TaskRow;
  readonly isChosen: boolean;
  readonly isPicked: boolean;
}

function Row({ row, isChosen, isPicked, onPick, onOpen }: RowProps) {
  const { t } = useTranslation();
  const { list } = useAsked();
  const stateOf = useStateWords();
  const names = useApplicationNames();
  const { key, number, title, subject, applicant, openedAt, priority, application, state, lentBy } = row;
  return (
    <tr className={state === 'OPEN' ? undefined : 'inbox-over'} aria-current={isChosen || undefined} onClick={(event) => { if (!(event.target instanceof Element && event.target.closest('a, input'))) onOpen(key); }}>
      <td className="inbox-pick"><input type="checkbox" aria-label={t('inbox.bulk.one', { number })} checked={isPicked} onChange={(event) => onPick(key, event.currentTarget.checked)} /></td>
      <td className="inbox-number">{number}</td>
      <th scope="row" className="inbox-subject">
        <Link to="/gorevler" search={{ ...list, gorev: inAddress(key) } as never} resetScroll={false} data-task={key} onClick={(event) => openHere(event, () => onOpen(key))} title={`${subject} · ${title}`}>{subject} <span className="inbox-title">· {title}</span></Link>
      </th>
      <td className="inbox-rare">{applicant?.name ?? '—'}</td>
      <td className="inbox-rare" title={formatDateTime(openedAt)}>{formatDate(openedAt)}</td>
      <td className="inbox-rare"><Urgency priority={priority} /></td>
      <td><Due task={row} /></td>
      <td className="inbox-rare">{names.of(application)}</td>
      <td className="inbox-state">{stateOf(row)}{lentBy && <> <span className="inbox-lent">{t('inbox.lentBy', { name: lentBy.name ?? '' })}</span></>}</td>
    </tr>
  );
}

/** A new tab is the browser's own affair. */
function openHere(event: MouseEvent, open: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  open();
}
