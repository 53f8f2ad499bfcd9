import { describe, expect, it } from 'vitest';
import { embedAddress, readEmbedCursor } from './embed-address';
import { embedSnippet } from './embed-snippet';

const hash = '0123456789abcdef0123456789abcdef';
const origin = 'https://dryrun.example';

describe('the snippet of an embedded run', () => {
  it('frames the address, theme and event with a title', () => {
    expect(embedSnippet({ origin, hash, title: 'Retry', theme: 'dark', cursor: 3 })).toBe(
      `<iframe src="https://dryrun.example/embed/s/${hash}?theme=dark&amp;cursor=3" title="Retry" width="100%" height="560" loading="lazy"></iframe>`,
    );
  });

  it('keeps a title inside its attribute, whatever it holds', () => {
    const snippet = embedSnippet({ origin, hash, title: `"><script>alert('&')</script>`, theme: 'auto', cursor: null });
    expect(snippet).toContain(`title="&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;"`);
    expect(snippet.match(/</g)).toHaveLength(2);
  });
});

describe('the cursor of an embedded run', () => {
  it('is read as it was written', () => {
    const address = new URL(embedAddress(hash, { theme: 'light', cursor: 12 }), origin);
    expect(readEmbedCursor(address.searchParams.get('cursor') ?? undefined)).toBe(12);
  });

  it('is none where there is none, or nonsense', () => {
    expect(embedAddress(hash, { theme: 'light', cursor: null })).not.toContain('cursor');
    for (const given of [undefined, '', '-1', '1.5', '1e3', '7x', '123456', 'NaN', ['1', '2']])
      expect(readEmbedCursor(given)).toBeNull();
  });
});
