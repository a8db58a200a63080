/** What is wrong with an answer; the sentences of both languages are in `messages/`. */
export type FaultCode =
  | 'required' | 'misshapen' | 'tooShort' | 'tooLong' | 'tooSmall' | 'tooLarge' | 'pattern' | 'email' | 'phone' | 'notANumber' | 'notWhole' | 'tooExact' | 'notAStep'
  | 'noSuchChoice' | 'notADay' | 'notATime' | 'past' | 'chosenTwice' | 'explanationMissing' | 'explanationTooLong' | 'tooMany'
  | 'unitUnknown' | 'unitClosed' | 'unitOfAnotherKind' | 'unitElsewhere' | 'fileUnknown' | 'fileInfected' | 'personUnknown' | 'placeUnknown';

/** An answer that is refused. */
export interface FormFault {
  /** Of the field: `satirlar.0.ad`. */
  readonly field: string;
  readonly fault: FaultCode;
  /** What fills the blanks of its sentence. */
  readonly blanks?: Readonly<Record<string, string | number>>;
  /** A sentence the form brings along. */
  readonly sentence?: string;
}

/** A value as it is taken, or why it is not. */
export type Checked = { readonly value: unknown } | Omit<FormFault, 'field'>;

export const refuse = (fault: FaultCode, blanks?: FormFault['blanks']): Omit<FormFault, 'field'> => (blanks ? { fault, blanks } : { fault });

/** The fault as a person reads it, out of the words of their language. */
export function sentenceOf({ fault, blanks = {}, sentence }: Omit<FormFault, 'field'>, words: Readonly<Record<string, string>>): string {
  return sentence ?? (words[fault] ?? fault).replace(/\{(\w+)\}/gu, (blank, name: string) => String(blanks[name] ?? blank));
}
