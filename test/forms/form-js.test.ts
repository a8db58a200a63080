import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { feel } from '../../src/cases/forms/feel.js';
import { checkAnswers, flat, lookAt, type FormField } from '../../src/forms/index.js';

/** Random forms and answers, and what form-js-viewer 1.23.0 said to them in Chromium: which ids it refused, and what it would have sent. */
interface Vector {
  readonly schema: { readonly components: readonly FormField[] };
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, unknown>>;
  /** `if3`, and of a row `if5.0`. */
  readonly errors: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

const vectors = readFileSync(new URL('form-js.vectors.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Vector);

/** The same fields by our names: `satirlar.0.f5`. */
function namesOf({ schema, variables, answers, errors }: Vector): string[] {
  const seen = flat(lookAt({ schema, variables, answers, feel }));
  return errors.map((error) => seen.find(({ field, path }) => [field.id, ...path.filter((step) => typeof step === 'number')].join('.') === error)?.name ?? error).sort();
}

describe('a form of form-js', () => {
  const judged = vectors.map((vector) => ({ vector, ours: checkAnswers({ ...vector, feel }, { today: '2020-01-01' }) }));

  it('is refused in exactly the fields in which form-js refuses it', () => {
    for (const { vector, ours } of judged) expect({ vector, refused: ours.faults.map(({ field }) => field).sort() }).toEqual({ vector, refused: namesOf(vector) });
  });

  it('sends exactly the answers that form-js would send', () => {
    const accepted = judged.filter(({ vector }) => vector.errors.length === 0);
    expect(accepted.length).toBeGreaterThan(30);
    for (const { vector, ours } of accepted) expect({ vector, answers: ours.answers }).toEqual({ vector, answers: vector.data });
  });

  it('has been tried with every rule', () => {
    const text = JSON.stringify(vectors);
    for (const rule of ['required', 'minLength', 'maxLength', 'pattern', 'validationType', 'min', 'max', 'increment', 'decimalDigits', 'hide', 'valuesExpression', 'dynamiclist', 'group']) expect(text).toContain(`"${rule}"`);
  });
});
