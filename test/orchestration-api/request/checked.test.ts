import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import { Checked, KeyInPath } from '../../../src/orchestration-api/request/checked.js';
import { long, longKey, tenantId, variables } from '../../../src/orchestration-api/request/shapes.js';
import { key, oneOf, time } from '../../../src/orchestration-api/search/field.js';
import { searchSchema } from '../../../src/orchestration-api/search/request.js';

const body = new Checked(
  z.strictObject({ key: longKey.optional(), timeout: long.optional(), tenantId: tenantId.optional(), variables: variables.optional() }),
);

const search = new Checked(
  searchSchema({
    from: 'job j',
    key: 'j.key',
    fields: { jobKey: key('j.key'), state: oneOf('j.state', ['CREATED', 'FAILED']), endTime: time('j.ended_at') },
  }),
);

describe('a request body', () => {
  it('may be missing', () => {
    expect(body.transform(undefined)).toEqual({});
  });

  it('may give long numbers as text', () => {
    expect(body.transform({ timeout: '5000' })).toEqual({ timeout: 5000 });
  });

  it.each([
    ['an unknown field', { colour: 'red' }, 'colour is not a field here'],
    ['a number for a key', { key: 5 }, /^key /u],
    ['a key beyond 64 bits', { key: '9223372036854775808' }, /^key must be a 64-bit integer/u],
    ['a fraction for a number', { timeout: 1.5 }, 'timeout must be a whole number'],
    ['an object for a number', { timeout: {} }, 'timeout must be a whole number'],
    ['another tenant', { tenantId: 'other' }, /^tenantId must be/u],
    ['a list for variables', { variables: [] }, 'variables must be an object of variables'],
    ['a list for an object', [], /^the body /u],
    ['text for an object', 'hello', /^the body /u],
  ])('is refused for %s, and the answer names the field', (_name, input, sentence) => {
    expect(() => body.transform(input)).toThrow(sentence);
  });
});

describe('a search body', () => {
  it('takes plain values and operators', () => {
    expect(search.transform({ filter: { jobKey: { $in: ['1'] }, state: 'FAILED' } })).toEqual({
      filter: { jobKey: { $in: ['1'] }, state: { $eq: 'FAILED' } },
    });
  });

  it.each([
    ['an unknown filter field', { filter: { colour: 1 } }, 'filter.colour is not a field here'],
    ['an unknown operator', { filter: { jobKey: { $about: '1' } } }, 'filter.jobKey.$about is not a field here'],
    ['an operator of another type', { filter: { jobKey: { $like: '1' } } }, 'filter.jobKey.$like is not a field here'],
    ['a wrong value', { filter: { state: 'LOST' } }, 'filter.state must be one of CREATED, FAILED'],
    ['a wrong value in a list', { filter: { state: { $in: ['LOST'] } } }, 'filter.state.$in.0 must be one of'],
    ['a date without an offset', { filter: { endTime: { $gt: '2026-01-01T00:00:00' } } }, /filter\.endTime\.\$gt must be a date/u],
    ['a null filter', { filter: null }, /^filter /u],
    ['an unknown sort field', { sort: [{ field: 'colour' }] }, /sort\.0\.field must be one of jobKey/u],
    ['an unknown order', { sort: [{ field: 'state', order: 'UP' }] }, /sort\.0\.order must be one of ASC, DESC/u],
    ['a limit of nothing', { page: { limit: 0 } }, /^page\.limit /u],
    ['too large a page', { page: { limit: 1e9 } }, /^page\.limit /u],
    ['two ways of paging', { page: { after: 'abcd', before: 'abcd' } }, 'page takes only one of'],
  ])('is refused for %s', (_name, input, sentence) => {
    expect(() => search.transform(input)).toThrow(sentence);
  });
});

describe('a key in a path', () => {
  it.each(['abc', '1.5', '', '99999999999999999999'])('is refused when it is %p', (text) => {
    expect(() => new KeyInPath('jobKey').transform(text)).toThrow('jobKey must be a 64-bit integer');
  });
});
