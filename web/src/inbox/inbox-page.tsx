import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../ui/disclosure.js';
import { Mood } from '../ui/mood.js';
import { PageTitle } from '../ui/page-title.js';
import '../case/case.css';
import './inbox.css';
import { useAsked, sieveOf } from './lists/asked.js';
import { PlacesNav } from './lists/places-nav.js';
import { TaskList } from './lists/task-list.js';
import { useCursor } from './lists/use-cursor.js';
import { useTaskList } from './lists/use-task-list.js';
import type { Looker } from './live/live-stream.js';
import { useLive } from './live/use-live.js';
import { TaskPanel } from './task/task-panel.js';

interface Told {
  readonly key: string;
  readonly people: readonly Looker[];
}

/** Görevler: where staff spend the day. */
export function InboxPage() {
  const { t } = useTranslation();
  const { list: asked, taskKey, openTask } = useAsked();
  const list = useTaskList(sieveOf(asked));
  const cursor = useCursor(list.rows, taskKey);
  const [said, say] = useState('');
  const [told, setTold] = useState<Told | null>(null);
  const [toFocus, setToFocus] = useState('');
  const isHearing = useLive({ onChange: list.hear, onLook: setTold });
  const open = (key: string): void => {
    setToFocus(key);
    say('');
    openTask(key);
  };
  /** The officer stays in the list, at the same place, and the next task is chosen. */
  const done = (key: string): void => {
    const next = cursor.after(key);
    say(t('inbox.completed'));
    list.drop(key);
    setToFocus('');
    if (next) cursor.goTo(next);
    else cursor.toList();
    openTask(next);
  };
  return (
    <Mood is="staff">
      <div className={`inbox ${taskKey ? 'inbox-with-task' : ''}`}>
        <nav className="inbox-nav" aria-label={t('inbox.nav')}><PlacesNav /></nav>
        <div className="inbox-middle">
          <PageTitle>{t('inbox.title')}</PageTitle>
          <Disclosure className="inbox-narrow" button={<>{t('inbox.nav')} <span aria-hidden="true">▾</span></>}>{(close) => <nav aria-label={t('inbox.nav')}><PlacesNav onGo={close} /></nav>}</Disclosure>
          <TaskList {...{ list, cursor, said, say, isHearing }} chosen={taskKey} onOpen={open} />
        </div>
        {taskKey && <TaskPanel key={taskKey} taskKey={taskKey} takesFocus={toFocus === taskKey} told={told?.key === taskKey ? told.people : undefined} onDone={done} onClose={() => { cursor.toList(); openTask(undefined); }} />}
      </div>
    </Mood>
  );
}
