import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { feel } from '../../src/cases/forms/feel.js';
import { beginningOf, checkAnswers, flat, lookAt, type FormSchema } from '../../src/forms/index.js';

const schemas = ['muhtar', 'izin'].flatMap((application) => readdirSync(`processes/${application}`).filter((name) => name.endsWith('.form')).map((name) => ({ name, schema: JSON.parse(readFileSync(`processes/${application}/${name}`, 'utf8')) as FormSchema })));
const variables = { hedef: { detsisNo: '10000001' }, hedefler: [{ detsisNo: '10000001', ad: 'Bir' }], surecBilgisi: [{ detsisNo: '10000001', ad: 'Bir', sonuc: 'tamamlandi', altBirimler: [] }], altBirimYanitlari: [] };
const today = '2026-11-21';

const unit = fc.record({ detsisNo: fc.constantFrom('10000001', '10000002', '10000003'), ad: fc.string() });
const fitting = fc.oneof(
  fc.boolean(), fc.constantFrom('1', '3', 'tamamla', 'geri-gonder', 'baska-birim', 'evet', 'hayir', 'alt-birim', 'kendi-bunyesi', 'istek', '10000001', '2026-12-01', '5321112233'), fc.string(), fc.integer({ min: -5, max: 400 }),
  fc.array(unit, { maxLength: 3 }), fc.array(fc.record({ detsisNo: fc.constantFrom('10000001', '10000002', '10000003'), aciklama: fc.string() }), { maxLength: 3 }), fc.jsonValue(),
);

const filled = fc.constantFrom(...schemas).chain(({ schema }) => {
  const keys = flat(lookAt({ schema, variables, answers: {}, feel })).map(({ field }) => field.key).concat(schema.components.map(({ key }) => key)).filter((key) => key !== undefined);
  return fc.record({ schema: fc.constant(schema), answers: fc.dictionary(fc.constantFrom(...keys, 'uydurma', '__proto__'), fitting) });
});

describe('whatever is sent to a form', () => {
  it('is judged, and what is taken is taken again as it is', () => {
    let accepted = 0;
    fc.assert(fc.property(filled, ({ schema, answers }) => {
      const once = checkAnswers({ schema, variables, answers, feel }, { today });
      if (once.faults.length > 0) return;
      accepted += 1;
      const again = checkAnswers({ schema, variables, answers: once.answers, feel }, { today });
      expect(again).toMatchObject({ answers: once.answers, faults: [] });
    }), { numRuns: 2_000 });
    expect(accepted).toBeGreaterThan(10);
  });

  it('leaves nothing that the form does not ask for, and nothing that it hides', () => {
    fc.assert(fc.property(filled, ({ schema, answers }) => {
      const taken = checkAnswers({ schema, variables, answers, feel }, { today }).answers;
      const seen = flat(lookAt({ schema, variables, answers, feel })).map(({ field }) => field.key);
      expect(Object.keys(taken).filter((key) => !seen.includes(key))).toEqual([]);
    }), { numRuns: 400 });
  });

  it('is judged from the beginning alike', () => {
    for (const { name, schema } of schemas) expect({ name, faults: checkAnswers({ schema, variables, answers: beginningOf(schema, {}), feel }, { today }).faults.map(({ fault }) => fault).filter((fault) => fault !== 'required') }).toEqual({ name, faults: [] });
  });
});
