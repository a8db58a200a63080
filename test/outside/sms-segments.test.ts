import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { smsSegments, type SmsEncoding } from '../../src/outside/sms-segments.js';

interface Vector {
  readonly what: string;
  readonly text: string;
  readonly repeat: number;
  readonly gateway: SmsEncoding;
  readonly encoding: string;
  readonly units: number;
  readonly segments: number;
}

const vectors = JSON.parse(readFileSync(new URL('sms-segments.vectors.json', import.meta.url), 'utf8')) as Vector[];

describe('counting the segments of a short message', () => {
  it.each(vectors)('is right for $what', ({ text, repeat, gateway, encoding, units, segments }) => {
    expect(smsSegments(text.repeat(repeat), gateway)).toEqual({ encoding, units, segments });
  });
});
