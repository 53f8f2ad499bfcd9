import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.mjs';
import { inlineScripts } from './inline-scripts.mjs';
import { requestId } from './serve.mjs';

describe('clientAddress', () => {
  it.each([
    ['trusts no header by default', '6.6.6.6', 0, '9.9.9.9'],
    ['takes what the one proxy appended', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
    ['counts proxies from the end', '6.6.6.6, 1.2.3.4, 10.0.0.1', 2, '1.2.3.4'],
    ['takes the first where the list is shorter than the proxies', '1.2.3.4', 3, '1.2.3.4'],
    ['takes the socket’s where a proxy sent nothing', undefined, 1, '9.9.9.9'],
  ])('%s', (_, header, proxies, address) => {
    expect(clientAddress(header, '9.9.9.9', proxies)).toBe(address);
  });
});

describe('requestId', () => {
  it('passes a plain id on and replaces what could forge a log line', () => {
    expect(requestId('abc-12345')).toBe('abc-12345');
    for (const bad of [undefined, 'short', 'x'.repeat(65), 'two words', 'line\nbreak', '{"a":1}__']) {
      expect(requestId(bad)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('inlineScripts', () => {
  it('finds inline scripts and data blocks, and leaves files out', () => {
    const html = `<script>a()</script><script src="/x.js"></script><script type="application/json">{"b":1}</script>
      <script async="" src="/y.js">ignored()</script><script nonce="n">c(
      )</script><script></script>`;
    expect(inlineScripts(html)).toEqual(['a()', '{"b":1}', 'c(\n      )']);
  });
});
