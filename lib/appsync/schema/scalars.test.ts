import { describe, expect, it } from 'vitest';
import { awsScalars } from './scalars';

const taken: Readonly<Record<string, readonly (string | number)[]>> = {
  AWSDate: ['2024-02-29', '1970-01-01Z', '1970-01-01-07:00', '1970-01-01+05:30:10'],
  AWSTime: ['12:00:34Z', '12:00:34', '12:00:34.123+05:30'],
  AWSDateTime: ['1930-01-01T16:00:00-07:00', '2026-11-22T08:15:00.250Z', '1930-01-01T16:00:00+05:30:12'],
  AWSTimestamp: [0, -1, 1_700_000_000],
  AWSEmail: ['a@b', 'first.last+tag@mail.example.com'],
  AWSJSON: ['{"a":1}', '[1]', '"text"', '1', 'null'],
  AWSPhone: ['+1 555 764 4377', '555-764-4377', '5557644377'],
  AWSURL: ['https://amazon.com', 'mailto:a@example.com', 'http://h:8080/p?q=a//b'],
  AWSIPAddress: ['127.0.0.1/8', '123.12.34.56', '::1', '1a2b:3c4b::1234:4567/64'],
};
const refused: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  AWSDate: ['2023-02-29', '19700101', '1970-01-01Europe/Paris', 1],
  AWSTime: ['25:00:00', '12:00', ''],
  AWSDateTime: ['2026-05-06T00:00:00.000', '2024-05-12T07:49:46+0000', '2026-13-01T00:00:00Z'],
  AWSTimestamp: ['soon', 1.5, '1'],
  AWSEmail: ['nobody', 'a b@c', 1],
  AWSJSON: ['{a: 1}', true, 1],
  AWSPhone: ['call me', '12', '+'],
  AWSURL: ['www.amazon.com', 'https://a.com//b', ''],
  AWSIPAddress: ['256.1.1.1', '[::1]', '1.2.3', '1.2.3.4/33', ':::'],
};

describe('the scalars of AppSync', () => {
  it.each(Object.keys(awsScalars))('%s takes what is one and refuses what is not', (name) => {
    const scalar = awsScalars[name];
    for (const value of taken[name] ?? []) expect([value, scalar?.read(value)]).not.toEqual([value, null]);
    for (const value of refused[name] ?? []) expect([value, scalar?.read(value)]).toEqual([value, null]);
    expect(taken[name]?.length).toBeGreaterThan(0);
  });

  it('AWSJSON leaves as text, whatever it is', () => {
    expect(awsScalars.AWSJSON?.write({ a: [1] })).toEqual({ value: '{"a":[1]}' });
  });
});
