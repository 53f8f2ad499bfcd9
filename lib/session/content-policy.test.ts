import { describe, expect, it } from 'vitest';
import { contentPolicy, scriptSources } from './content-policy';

const hashes = {
  '/': [`'sha256-home'`],
  '/lessons/retry': [`'sha256-a'`, `'sha256-b'`],
  '/_not-found': [`'sha256-404'`],
};
const nonce = () => 'n0nce';

describe('contentPolicy', () => {
  it('allows no inline script, no eval and no inline style in production', () => {
    const policy = contentPolicy('/', [`'sha256-home'`], true);
    expect(policy).toContain(`script-src 'self' 'sha256-home';`);
    expect(policy).toContain(`style-src 'self';`);
    expect(policy).not.toMatch(/unsafe|https?:|ws:/);
  });

  it('lets nobody frame a page, except those made for it', () => {
    expect(contentPolicy('/lessons/retry', [], true)).toContain(`frame-ancestors 'none'`);
    expect(contentPolicy('/embed/abc', [], true)).toContain('frame-ancestors *');
    expect(contentPolicy('/embedded', [], true)).toContain(`frame-ancestors 'none'`);
  });

  it('loosens only while developing', () => {
    expect(contentPolicy('/', [], false)).toContain(`script-src 'self' 'unsafe-inline' 'unsafe-eval'`);
  });
});

describe('scriptSources', () => {
  it('lists the hashes of a prerendered page and makes no nonce, which would switch nothing on', () => {
    expect(scriptSources('/lessons/retry', hashes, nonce)).toEqual({ sources: hashes['/lessons/retry'], nonce: null });
    expect(scriptSources('/', hashes, nonce).nonce).toBeNull();
  });

  it('knows a page with a slash at its end', () => {
    expect(scriptSources('/lessons/retry/', hashes, nonce).nonce).toBeNull();
  });

  it('gives any other page a nonce, and the hashes of the error page it may turn into', () => {
    expect(scriptSources('/lessons/unknown', hashes, nonce)).toEqual({
      sources: [`'nonce-n0nce'`, `'sha256-404'`],
      nonce: 'n0nce',
    });
  });
});
