import { describe, expect, it } from '@jest/globals';
import { networkOf } from '../../../src/identity/sign-in/network-of.js';

describe('what counts as one address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'], ['::ffff:203.0.113.9', '203.0.113.9'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'], ['2001:db8::6', '2001:db8:0:0::/64'], ['::1', '0:0:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['', ''],
  ])('is of %s: %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
