import type { Feel, FormSchema, Seen } from '../../../../src/forms/index.js';
import type { Form } from '../../ui/form.js';

export type Answers = Readonly<Record<string, unknown>>;

/** Keeps what has been typed where it outlives the browser; throws when it could not. */
export interface DraftKeeper {
  /** Kept before, or null. */
  readonly answers: Answers | null;
  readonly keep: (answers: Answers) => Promise<unknown>;
}

/** Of the applicant, by the names forms have for it (`ad`, `tcNo`, `adres`); what the reader may not see is not there. */
export type Applicant = Readonly<Record<string, string>>;

/** Everything a form is filled in with. */
export interface TaskFormProps {
  /** Names the draft and the fields' ids: `gorev-<key>`. */
  readonly name: string;
  readonly schema: FormSchema;
  /** What the form's expressions see besides the answers. */
  readonly data: Answers;
  /** Throws the server's `Problem`. */
  readonly onSubmit: (answers: Answers) => Promise<unknown>;
  readonly draft?: DraftKeeper | undefined;
  readonly applicant?: Applicant | undefined;
  /** On the button of a form that has none of its own. */
  readonly submitLabel?: string | undefined;
}

/** A form on its way: what fields need to show themselves and to be changed. */
export interface Filling {
  readonly form: Form;
  readonly seen: readonly Seen[];
  readonly all: readonly Seen[];
  readonly feel: Feel;
  readonly applicant: Applicant;
  readonly put: (seen: Pick<Seen, 'path'>, value: unknown) => void;
}

export interface FieldOf {
  readonly filling: Filling;
  readonly seen: Seen;
}
