import { describe, expect, it } from '@jest/globals';
import { feel } from '../../src/cases/forms/feel.js';
import { beginningOf, checkAnswers, type CheckedAnswers, type FormField } from '../../src/forms/index.js';

interface Given {
  readonly variables?: Record<string, unknown>;
  readonly answers?: Record<string, unknown>;
}

const check = (components: readonly FormField[], { variables = {}, answers = {} }: Given = {}): CheckedAnswers =>
  checkAnswers({ schema: { components }, variables, answers, feel }, { today: '2026-11-21' });

/** What one field says to one answer: the fault, or the answer as it is taken. */
function said(field: Omit<FormField, 'key'>, value: unknown, variables = {}): unknown {
  const { faults, answers } = check([{ ...field, key: 'a' } as FormField], { answers: { a: value }, variables });
  return faults[0] ? faults[0].fault : answers['a'];
}

const choice = { values: [{ label: 'Bir', value: '1' }, { label: 'İki', value: 2 }] };
const unit = (detsisNo: string): object => ({ detsisNo, ad: `Birim ${detsisNo}` });

describe('a form', () => {
  it('takes what it asks for, and nothing else', () => {
    expect(check([{ type: 'textfield', key: 'a' }, { type: 'text', key: 'b' }], { answers: { a: 'x', b: 'y', islemYapan: 'ben', __proto__: { c: 1 } } }).answers).toEqual({ a: 'x' });
  });

  it('drops the answers of what is hidden, and asks nothing of it', () => {
    const fields = [{ type: 'checkbox', key: 'has' }, { type: 'textfield', key: 'what', validate: { required: true }, conditional: { hide: '=has != true' } }];
    expect(check(fields, { answers: { has: false, what: 'gizli' } })).toMatchObject({ answers: { has: false }, faults: [] });
    expect(check(fields, { answers: { has: true, what: '' } }).faults).toEqual([{ field: 'what', fault: 'required' }]);
  });

  it('hides what depends on something hidden, however long the chain', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const fields = names.map((key, index) => ({ type: 'textfield', key, ...(index > 0 ? { conditional: { hide: `=${names[index - 1]} != "x"` } } : {}) }));
    expect(check(fields, { answers: { a: 'x', b: 'x', c: 'x', d: 'x', e: 'x' } }).answers).toEqual({ a: 'x', b: 'x', c: 'x', d: 'x', e: 'x' });
    expect(check(fields, { answers: { a: 'no', b: 'x', c: 'x', d: 'x', e: 'x' } }).answers).toEqual({ a: 'no' });
  });

  it('never takes a variable for the answer of a field of the same name', () => {
    const fields = [{ type: 'radio', key: 'cozuldu', ...choice }, { type: 'textfield', key: 'why', conditional: { hide: '=cozuldu = null' } }];
    expect(check(fields, { variables: { cozuldu: '1' } }).answers).toEqual({ cozuldu: null });
  });

  it('lets nobody change what it only shows', () => {
    const fields = [{ type: 'textfield', key: 'a', readonly: true }, { type: 'textfield', key: 'b', disabled: true }, { type: 'textfield', key: 'c', readonly: '=locked' }];
    expect(check(fields, { variables: { a: 'ours', b: 'ours', c: 'ours', locked: true }, answers: { a: 'theirs', b: 'theirs', c: 'theirs' } }).answers).toEqual({ a: 'ours', c: 'ours' });
  });

  it('computes what it computes itself', () => {
    expect(check([{ type: 'number', key: 'a' }, { type: 'expression', key: 'twice', expression: '=a * 2' }], { answers: { a: 21, twice: 1 } }).answers).toEqual({ a: 21, twice: 42 });
  });

  it('asks each row of repeated ones by itself', () => {
    const rows = { type: 'dynamiclist', path: 'people', components: [
      { type: 'textfield', key: 'name', validate: { required: true } }, { type: 'textfield', key: 'job', conditional: { hide: '=this.name != "Ayşe"' } },
    ] };
    const { answers, faults } = check([rows], { answers: { people: [{ name: 'Ayşe', job: 'memur', more: 1 }, { name: '', job: 'gizli' }] } });
    expect([answers, faults]).toEqual([{ people: [{ name: 'Ayşe', job: 'memur' }, {}] }, [{ field: 'people.1.name', fault: 'required' }]]);
  });

  it('takes no more rows and choices than somebody types', () => {
    const rows = { type: 'dynamiclist', path: 'rows', components: [{ type: 'number', key: 'n' }] };
    const { faults, answers } = check([rows, { type: 'checklist', key: 'many', ...choice }], { answers: { rows: Array.from({ length: 100_000 }, () => ({})), many: Array.from({ length: 100_000 }, () => '1') } });
    expect(faults).toMatchObject([{ field: 'rows', fault: 'tooMany' }, { field: 'many', fault: 'tooMany' }]);
    expect(answers['rows']).toHaveLength(200);
  });

  it('starts with its defaults, or with what was typed before', () => {
    const schema = { components: [{ type: 'select', key: 'a', defaultValue: '1', ...choice }, { type: 'group', path: 'g', components: [{ type: 'checkbox', key: 'b' }] }, { type: 'dynamiclist', path: 'rows', components: [{ type: 'number', key: 'n' }] }] };
    expect(beginningOf(schema, {})).toEqual({ a: '1', g: { b: false }, rows: [{ n: null }] });
    expect(beginningOf(schema, { a: 2, rows: [{ n: 1 }, { n: 2 }], other: 1 })).toEqual({ a: 2, g: { b: false }, rows: [{ n: 1 }, { n: 2 }] });
  });
});

describe('a field', () => {
  it.each([
    ['required text', { type: 'textarea', validate: { required: true } }, '  \n', 'required'],
    ['a text that is too long', { type: 'textarea', validate: { maxLength: 3 } }, 'dört', 'tooLong'],
    ['a text that is too short', { type: 'textfield', validate: { minLength: 3 } }, ' ab ', 'tooShort'],
    ['a bound that is computed', { type: 'textfield', validate: { maxLength: '=limit' } }, 'abcd', 'tooLong'],
    ['line breaks in one line', { type: 'textfield' }, 'a\nb', 'a b'],
    ['a pattern', { type: 'textfield', validate: { pattern: '^5\\d{9}$' } }, '0532', 'pattern'],
    ['no text', { type: 'textfield' }, { a: 1 }, 'misshapen'],
    ['an e-mail address', { type: 'textfield', validate: { validationType: 'email' } }, 'a@b.gov.tr', 'a@b.gov.tr'],
    ['no e-mail address', { type: 'textfield', validate: { validationType: 'email' } }, 'a@', 'email'],
    ['no telephone', { type: 'textfield', validate: { validationType: 'phone' } }, '0532', 'phone'],
    ['a number as text', { type: 'number' }, '12.50', 12.5],
    ['a number kept as text', { type: 'number', serializeToString: true }, '12.50', '12.50'],
    ['no number', { type: 'number' }, 'on', 'notANumber'],
    ['a number that is not whole', { type: 'number', decimalDigits: 0 }, 1.5, 'notWhole'],
    ['a tenth, three times', { type: 'number', increment: '0.1' }, 0.3, 0.3],
    ['half a step', { type: 'number', increment: '0.1' }, 0.35, 'notAStep'],
    ['a number that is too small', { type: 'number', validate: { min: 1 } }, 0, 'tooSmall'],
    ['a number that is too large', { type: 'number', validate: { max: '=limit' } }, 4, 'tooLarge'],
    ['an unticked box that must be ticked', { type: 'checkbox', validate: { required: true } }, false, 'required'],
    ['a choice', { type: 'radio', ...choice }, 2, 2],
    ['a choice of another type', { type: 'select', ...choice }, '2', 'noSuchChoice'],
    ['a choice out of a variable', { type: 'select', valuesKey: 'list' }, 'b', 'b'],
    ['no choice of a variable', { type: 'select', valuesKey: 'list' }, 'c', 'noSuchChoice'],
    ['a computed choice', { type: 'select', valuesExpression: '=for x in list return {label: x, value: x + x}' }, 'bb', 'bb'],
    ['choices', { type: 'checklist', ...choice }, [2, '1', 2], ['1', 2]],
    ['choices that are no list', { type: 'taglist', ...choice }, '1', 'misshapen'],
    ['a day', { type: 'datetime', subtype: 'date' }, '2026-02-28', '2026-02-28'],
    ['a day that is none', { type: 'datetime', subtype: 'date' }, '2026-02-30', 'notADay'],
    ['yesterday where it is too late', { type: 'datetime', subtype: 'date', disallowPassedDates: true }, '2026-11-20', 'past'],
    ['a day and a time', { type: 'datetime', subtype: 'datetime' }, '2026-02-28T12:30', '2026-02-28T12:30'],
    ['a time that is none', { type: 'datetime', subtype: 'time' }, '24:10', 'notATime'],
    ['no unit', { type: 'birim-secici', cok: true, validate: { required: true } }, [], 'required'],
    ['a unit that is none', { type: 'birim-secici', cok: true }, [{ detsisNo: '1' }], 'misshapen'],
    ['a unit twice', { type: 'birim-secici', cok: true }, [unit('10000001'), unit('10000001')], 'chosenTwice'],
    ['a file that is none', { type: 'dosyalar', cok: true }, ['../etc/passwd'], 'misshapen'],
    ['more files than one', { type: 'dosyalar' }, ['11111111-1111-1111-1111-111111111111', '21111111-1111-1111-1111-111111111111'], 'tooMany'],
    ['a province without the district that is asked for', { type: 'il-ilce-mahalle', validate: { required: true } }, { ilKodu: 22 }, 'required'],
    ['a province where no more is asked', { type: 'il-ilce-mahalle', duzey: 'il', validate: { required: true } }, { ilKodu: 22, ilce: 'x' }, { ilKodu: 22 }],
  ])('judges %s', (_what, field, value, answer) => {
    expect(said(field, value, { limit: 3, list: ['a', 'b'] })).toEqual(answer);
  });
});

describe('units with an explanation each', () => {
  const fields = [
    { type: 'birim-secici', key: 'first', cok: true }, { type: 'birim-secici', key: 'second', cok: true },
    { type: 'aciklama-her-hedef', key: 'why', hedefAlanlari: ['first', 'second'], validate: { required: true, maxLength: 10 } },
  ];
  const [one, two] = [unit('10000001'), unit('10000002')];
  const why = (...written: [string, string][]): object[] => written.map(([detsisNo, aciklama]) => ({ detsisNo, aciklama }));

  it('need one for each unit that is chosen, and keep none of others', () => {
    expect(check(fields, { answers: { first: [one], second: [two], why: why(['10000002', 'b'], ['10000003', 'c']) } }).faults).toEqual([{ field: 'why', fault: 'explanationMissing', blanks: { unit: 'Birim 10000001' } }]);
    expect(check(fields, { answers: { first: [one], second: [], why: why(['10000001', 'a'], ['10000003', 'c']) } })).toMatchObject({ faults: [], answers: { why: why(['10000001', 'a']) } });
  });

  it('refuse that nobody is chosen, and that somebody is chosen twice', () => {
    expect(check(fields, { answers: { first: [], second: [] } }).faults).toEqual([{ field: 'why', fault: 'required' }]);
    expect(check(fields, { answers: { first: [one], second: [one], why: why(['10000001', 'a']) } }).faults).toEqual([{ field: 'second', fault: 'chosenTwice', blanks: { unit: 'Birim 10000001' } }]);
  });

  it('refuse an explanation that is too long', () => {
    expect(check(fields, { answers: { first: [one], why: why(['10000001', 'on harften uzun']) } }).faults).toMatchObject([{ field: 'why', fault: 'explanationTooLong' }]);
  });
});
