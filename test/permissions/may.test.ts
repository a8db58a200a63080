import { describe, expect, it } from '@jest/globals';
import type { Capacity } from '../../src/org/index.js';
import { may } from '../../src/permissions/index.js';

const UNIT = '20000001';

function aks(districts: readonly string[]): Parameters<typeof may>[0] {
  const capacity: Capacity = { membershipId: 'm', role: 'AKS', detsisNo: UNIT, unitPath: `/${UNIT}/`, il: 22, districts, onBehalfOf: null };
  return { personId: 'p', name: 'Ad Soyad', capacities: [capacity], applicant: null, sessionId: 's' };
}

describe('a document of the office', () => {
  it('is opened by an AKS of its district, and by one of the whole province, but by none of another district', () => {
    const readers = [['Havsa'], ['Keşan'], ['Keşan', 'Havsa'], []].map((districts) => may(aks(districts), 'document.read', { detsisNo: UNIT, ilce: 'Havsa' }));
    expect(readers).toEqual([true, false, true, true]);
  });

  it('is not opened by an AKS of some districts where its district is not told, or by one of another unit', () => {
    expect([['Havsa'], []].map((districts) => may(aks(districts), 'document.read', { detsisNo: UNIT, ilce: null }))).toEqual([false, true]);
    expect([['Havsa'], []].map((districts) => may(aks(districts), 'document.read', { detsisNo: '20000002', ilce: 'Havsa' }))).toEqual([false, false]);
  });
});
