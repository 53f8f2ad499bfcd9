import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink, linkLimits, type SharedView, ShortHashSchema, shortHash } from './permalink';

function linkOf(view: SharedView): string {
  const link = encodeLink(view);
  if (!link.ok) throw new Error(link.error.code);
  return link.value;
}

const packed = (text: string) => {
  const bytes = deflateSync(new TextEncoder().encode(text));
  return `v1.${Buffer.from(bytes).toString('base64url')}`;
};

describe('permalinks', () => {
  it('bring back what was shared, with or without the #', () => {
    const view: SharedView = { scenario: { title: 'Späte Zahlung 🆗', list: [1, null] }, cursor: 7, hash: 'ab' };
    expect(decodeLink(linkOf(view))).toEqual({ ok: true, value: view });
    expect(decodeLink(`#${linkOf(view)}`)).toEqual({ ok: true, value: view });
  });

  it('are the same for the same view, whatever the order of keys', () => {
    expect(linkOf({ scenario: { a: 1, b: 2 } })).toBe(linkOf({ scenario: { b: 2, a: 1 } }));
  });

  it('hold only characters that a fragment keeps', () => {
    expect(linkOf({ scenario: { text: 'ÿ?>'.repeat(50) } })).toMatch(/^v1\.[\w-]+$/);
  });

  it('of an unknown version keep their text and say so', () => {
    const text = 'v2.abc';
    expect(decodeLink(`#${text}`)).toEqual({ ok: false, error: { code: 'unknown-version', version: 'v2', text } });
  });

  it('that are damaged say so, whatever was pasted', () => {
    const link = linkOf({ scenario: { a: 1 } });
    for (const text of ['', '#', 'v1.', 'v1.%%%', link.slice(0, -4), packed('{"scenario":'), packed('{"other":1}')]) {
      expect(decodeLink(text)).toEqual({ ok: false, error: { code: 'damaged' } });
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeLink(`v1.${text}`).ok).toBe(false);
      }),
    );
  });

  it('that would inflate past the cap, or nest past it, are damaged', () => {
    expect(decodeLink(packed(`{"scenario":"${'a'.repeat(linkLimits.maxInflatedBytes)}"}`)).ok).toBe(false);
    expect(decodeLink(packed(`{"scenario":${'['.repeat(500)}${']'.repeat(500)}}`)).ok).toBe(false);
  });

  it('that are too long are refused on both ends', () => {
    const noise = Array.from({ length: 60_000 }, (_, i) => (i * 2_654_435_761) % 4_294_967_296);
    expect(encodeLink({ scenario: noise })).toMatchObject({ ok: false, error: { code: 'too-long' } });
    expect(decodeLink(`v1.${'a'.repeat(linkLimits.maxLinkChars)}`)).toMatchObject({ error: { code: 'too-long' } });
  });
});

describe('the hash of a short link', () => {
  const view: SharedView = { scenario: { title: 'Retry', seed: 1 }, cursor: 3 };

  it('is the same for the same view, whatever the order of keys', () => {
    expect(shortHash({ cursor: 3, scenario: { seed: 1, title: 'Retry' } })).toBe(shortHash(view));
    expect(ShortHashSchema.safeParse(shortHash(view)).success).toBe(true);
  });

  it('is another one for another cursor or another scenario', () => {
    const others = [{ ...view, cursor: 4 }, { scenario: view.scenario }, { ...view, scenario: { title: 'Retry' } }];
    expect(new Set([view, ...others].map(shortHash)).size).toBe(4);
  });

  it('is 32 small hex digits and nothing else', () => {
    for (const text of ['', 'ab', `${shortHash(view)}0`, shortHash(view).toUpperCase(), '../'.repeat(11).slice(0, 32)])
      expect(ShortHashSchema.safeParse(text).success).toBe(false);
  });
});
