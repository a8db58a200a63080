import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { capacitiesIn } from '../../../src/identity/sessions/visitors.js';
import { ROLES, type Capacity } from '../../../src/org/index.js';

const units = ['10000001', '10000002', '10000003'];
const districts = ['Havsa', 'Keşan', 'İpsala'];
const capacity: fc.Arbitrary<Capacity> = fc.record({
  membershipId: fc.uuid(), role: fc.constantFrom(...ROLES), detsisNo: fc.constantFrom(...units), unitPath: fc.constant('/1/'), il: fc.constant(22),
  districts: fc.subarray(districts), onBehalfOf: fc.option(fc.uuid()),
});
const session = fc.record({ detsisNo: fc.option(fc.constantFrom(...units, '10000009')), ilce: fc.option(fc.constantFrom(...districts)) });

/** Every district a capacity is for; none listed means all. */
const reach = ({ districts: listed }: Capacity): readonly string[] => (listed.length === 0 ? [...districts, 'Uzunköprü'] : listed);

describe('the capacities of a session', () => {
  it('are some of the person\'s own, of one unit, and reach no further than they did', () => {
    fc.assert(fc.property(session, fc.array(capacity, { maxLength: 6 }), (chosen, all) => {
      const here = capacitiesIn(chosen as never, all);

      expect(new Set(here.map(({ detsisNo }) => detsisNo)).size).toBeLessThanOrEqual(1);
      for (const one of here) {
        const own = all.find(({ membershipId }) => membershipId === one.membershipId);
        expect(own).toMatchObject({ role: one.role, detsisNo: one.detsisNo, onBehalfOf: one.onBehalfOf });
        if (own) expect(reach(own)).toEqual(expect.arrayContaining([...reach(one)]));
        if (chosen.detsisNo !== null) expect(one.detsisNo).toBe(chosen.detsisNo);
        if (chosen.ilce !== null) expect(one.districts).toEqual([chosen.ilce]);
      }
    }));
  });

  it('are none while several units are there to choose from', () => {
    fc.assert(fc.property(fc.array(capacity, { maxLength: 6 }), (all) => {
      const count = new Set(all.map(({ detsisNo }) => detsisNo)).size;
      expect(capacitiesIn({ detsisNo: null, ilce: null } as never, all)).toHaveLength(count === 1 ? all.length : 0);
    }));
  });
});
