import { describe, expect, it } from '@jest/globals';
import { Faults } from '../../src/simulators/faults.js';

describe('the faults', () => {
  it('strike as often as the percentage says, evenly and without chance', () => {
    const faults = new Faults();
    faults.change({ system: 'sms', flakyPercent: 30 });
    const struck = Array.from({ length: 20 }, () => faults.strikes('sms'));

    expect(struck.filter(Boolean)).toHaveLength(6);
    expect(struck.slice(0, 10)).toEqual(struck.slice(10));
  });

  it('are of one system, and add up until they are cleared', () => {
    const faults = new Faults();
    faults.change({ system: 'sms', down: true });
    faults.change({ system: 'sms', slowMs: 100 });

    expect(faults.of('sms')).toMatchObject({ down: true, slowMs: 100 });
    expect(faults.strikes('kps')).toBe(false);
    faults.clear();
    expect(faults.strikes('sms')).toBe(false);
  });
});
