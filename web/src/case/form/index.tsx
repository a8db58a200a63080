import { Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { deskPage } from '../../shell/languages.js';
import type { TaskFormProps } from './filling.js';

const load = deskPage('forms', () => import('./task-form.js'));
const Filled = lazy(async () => ({ default: (await load()).FilledForm }));

/** A form of a process, fetched with its expressions when one is to be filled in: no page carries it before. */
export function TaskForm(props: TaskFormProps) {
  return (
    <Suspense fallback={<Loader />}>
      {/* Another form is another form: nothing typed in one stands in the other. */}
      <Filled key={props.name} {...props} />
    </Suspense>
  );
}

export type { Answers, Applicant, DraftKeeper, TaskFormProps } from './filling.js';
