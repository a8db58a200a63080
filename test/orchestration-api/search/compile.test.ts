import { describe, expect, it } from '@jest/globals';

import { countStatement, pageStatement } from '../../../src/orchestration-api/search/compile.js';
import { encodeCursor } from '../../../src/orchestration-api/search/cursor.js';
import { hidden, int, key, maybe, oneOf, text, time, within } from '../../../src/orchestration-api/search/field.js';
import { searchSchema } from '../../../src/orchestration-api/search/request.js';
import type { Resource } from '../../../src/orchestration-api/search/resource.js';

const boats: Resource = {
  from: 'boat b',
  key: 'b.key',
  fields: {
    boatKey: key('b.key'),
    name: text('b.name'),
    state: oneOf('b.state', ['AFLOAT', 'SUNK']),
    length: int('b.length'),
    sunkAt: maybe(time('b.sunk_at')),
    port: hidden(text('b.port')),
    sailor: within('select 1 from sailor s where s.boat_key = b.key', text('s.name')),
    sailorAge: within('select 1 from sailor s where s.boat_key = b.key', int('s.age')),
  },
  variables: { variables: 'v.scope_key = b.key' },
  alternatives: true,
};

function compiled(request: unknown) {
  return pageStatement(boats, searchSchema(boats).parse(request));
}

const conditionOf = (filter: unknown) => {
  const { text: sql, values } = countStatement(boats, searchSchema(boats).parse({ filter }).filter ?? {});
  return [/ where (.*) limit 10001/u.exec(sql)?.[1], ...values];
};

describe('a compiled search', () => {
  it('sends every value as a parameter', () => {
    const hostile = "'; drop table boat; --";
    const { text: sql, values } = compiled({ filter: { name: hostile, port: { $like: hostile } } });

    expect(sql).not.toContain('drop');
    expect(values).toContain(hostile);
  });

  it.each([
    ['a plain value', { name: 'Nusret' }, ['(b.name = $1::text)', 'Nusret']],
    ['$neq, where null counts as different', { name: { $neq: 'x' } }, ['(b.name is distinct from $1::text)', 'x']],
    ['$exists', { sunkAt: { $exists: false } }, ['(b.sunk_at is null)']],
    ['$in', { length: { $in: [1, 2] } }, ['(b.length = any($1::bigint[]))', [1, 2]]],
    ['$like', { name: { $like: 'a*b?c\\*%' } }, ['(b.name like $1::text)', 'a%b_c*\\%']],
    ['two operators', { length: { $gte: 1, $lt: 3 } }, ['(b.length >= $1::bigint) and (b.length < $2::bigint)', 1, 3]],
    ['nothing', {}, ['true']],
    ['an empty $or', { $or: [] }, ['(true)']],
  ])('understands %s', (_name, filter, expected) => {
    expect(conditionOf(filter)).toEqual(expected);
  });

  it('looks for fields of other rows in one and the same row', () => {
    const [sql] = conditionOf({ sailor: 'Ali', sailorAge: { $gt: 40 } });

    expect(sql).toBe('(exists (select 1 from sailor s where s.boat_key = b.key and s.name = $1::text and s.age > $2::bigint))');
  });

  it('joins alternatives with or, and the rest of the filter with and', () => {
    const [sql] = conditionOf({ state: 'SUNK', $or: [{ name: 'a' }, { length: 3 }] });

    expect(sql).toBe('(b.state = $1::text) and ((b.name = $2::text) or (b.length = $3::bigint))');
  });

  it('finds variables by name and serialized value', () => {
    const [sql, ...values] = conditionOf({ variables: [{ name: 'n', value: '"x"' }] });

    expect(sql).toContain('exists (select 1 from variable v where v.scope_key = b.key and v.name = $1::text and ');
    expect(values).toEqual(['n', '"x"']);
  });

  it('ends every order with the key', () => {
    expect(compiled({ sort: [{ field: 'name', order: 'DESC' }] }).text).toContain('order by b.name desc, b.key desc limit');
  });

  it('continues behind a cursor, and walks backwards before one', () => {
    const cursor = encodeCursor({ values: ['Nusret'], key: '7' });
    const sort = [{ field: 'name' }];

    const after = compiled({ sort, page: { after: cursor } });
    const before = compiled({ sort, page: { before: cursor } });

    expect(after.text).toContain(
      'b.name >= $1::text and ((b.name > $1::text) or (b.name = $1::text and b.key > $2::bigint)) order by b.name asc, b.key asc',
    );
    expect(before.text).toContain('b.name <= $1::text and ((b.name < $1::text)');
    expect(before.text).toContain('order by b.name desc, b.key desc');
    expect(before.backwards).toBe(true);
  });

  it('continues behind a row whose sort value is null', () => {
    const page = { after: encodeCursor({ values: [null], key: '7' }) };

    expect(compiled({ sort: [{ field: 'sunkAt' }], page }).text).toContain('and ((b.sunk_at is null and b.key > $1::bigint)) order');
  });

  it('keeps cursors within 300 characters, however long a sort value is', () => {
    const cursor = encodeCursor({ values: ['x'.repeat(5000)], key: '7' });

    expect(cursor.length).toBeLessThanOrEqual(300);
    expect(compiled({ sort: [{ field: 'name' }], page: { after: cursor } }).text).toContain('(select b.name from boat b where b.key = $1::bigint)');
  });

  it.each([
    ['garbage', 'bm90IGpzb24='],
    ['a cursor of another sort', encodeCursor({ values: ['a', 'b'], key: '7' })],
    ['a cursor without a key', Buffer.from('["a","b"]').toString('base64')],
  ])('refuses %s as a cursor', (_name, after) => {
    expect(() => compiled({ sort: [{ field: 'name' }], page: { after } })).toThrow(/page\.after/u);
  });
});
