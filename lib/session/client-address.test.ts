import { expect, it } from 'vitest';
import { clientAddress } from './client-address';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:0:42:1:2:3:4', '2001:db8:0:42'],
  ['2001:0db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('counts %s as %s', (given, counted) => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': given }))).toBe(counted);
});
