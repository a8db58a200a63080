import { describe, expect, it } from '@jest/globals';
import { hashPassword, isPassword } from '../../../src/identity/sign-in/argon.js';

describe('looking at a password', () => {
  it('says yes to the right one alone, however its letters are composed, and never for nobody', async () => {
    const stored = await hashPassword('ılık çay ve şeker');

    expect(await isPassword(stored, 'ılık çay ve şeker'.normalize('NFD'))).toBe(true);
    expect(await isPassword(stored, 'Ilık çay ve şeker')).toBe(false);
    expect(await isPassword(null, 'ılık çay ve şeker')).toBe(false);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  });

  it('is refused when too many wait for it already: a flood finds no memory to fill', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => isPassword(null, 'x')));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    await expect(isPassword(null, 'x')).resolves.toBe(false);
  });
});
