import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalPhone, isTckn as isTcknOfServer } from '../../src/platform/personal-data/index.js';
import { ownPath } from '../../web/src/shell/own-path.js';
import { isMobilePhone, isoDay, isTckn, mayBeSomebody } from '../../web/src/ui/checks.js';

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));

describe('what a page checks before it asks the server', () => {
  it('is the number the server would take, and no other', () => {
    expect([isTckn('10000000146'), isTckn('12345678950')]).toEqual([true, true]);
    fc.assert(fc.property(fc.oneof(digits(11), digits(10), fc.string()), (text) => expect(isTckn(text)).toBe(isTcknOfServer(text))));
  });

  it.each(['0532 123 45 67', '+90 (532) 123-45-67', '5321234567', '905321234567', '212 123 45 67', '532', ''])('is the mobile number the server would take: %j', (text) => {
    expect(isMobilePhone(text)).toBe(canonicalPhone(text) !== null);
  });

  it.each([['10000000146', true], ['100000001', true], ['+90 (532) 123-45-67', true], ['0532 123 45 6', true], ['20000001', false], ['2026-MUH-000123', false], ['Işıl Çağ', false], ['', false]])('takes figures as long as a person’s number for one, half typed too: %j', (typed, isSomebody) => {
    expect(mayBeSomebody(typed)).toBe(isSomebody);
  });

  it.each([['27.3.1952', '1952-03-27'], ['27/03/1952', '1952-03-27'], ['1952-03-27', '1952-03-27'], ['31.2.1990', null], ['27.3.52', null], ['', null]])('reads a day however it is typed: %j', (typed, day) => {
    expect(isoDay(typed)).toBe(day);
  });

  it.each(['//kotu.example', '/\\kotu.example', 'https://kotu.example', 'javascript:alert(1)', '/a\\b', '', 7, undefined])('takes no other site for a page to go on to: %j', (path) => {
    expect(ownPath(path)).toBeUndefined();
  });

  it('takes a page of ours with its words', () => {
    expect(ownPath('/kurum/birimler?q=havsa')).toBe('/kurum/birimler?q=havsa');
  });
});
