import { describe, expect, it } from 'vitest';
import { isSameSite } from './same-site';

const from = (headers: Record<string, string>) => isSameSite(new Headers({ host: 'dryrun.test:3000', ...headers }));

describe('isSameSite', () => {
  it.each([
    ['a page of ours', { 'sec-fetch-site': 'same-origin' }, true],
    ['the address bar', { 'sec-fetch-site': 'none' }, true],
    ['another site', { 'sec-fetch-site': 'cross-site' }, false],
    ['a sibling of our host', { 'sec-fetch-site': 'same-site' }, false],
    ['an older browser on our page', { origin: 'http://dryrun.test:3000' }, true],
    ['an older browser on another page', { origin: 'http://evil.test' }, false],
    ['our host on another port', { origin: 'http://dryrun.test:4000' }, false],
    ['a sandboxed frame', { origin: 'null' }, false],
    ['a program that is no browser', {}, true],
    [
      'a forged origin beside the browser’s word',
      { 'sec-fetch-site': 'cross-site', origin: 'http://dryrun.test:3000' },
      false,
    ],
  ])('%s', (_, headers, allowed) => {
    expect(from(headers)).toBe(allowed);
  });
});
