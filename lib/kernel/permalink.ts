import { deflateSync, inflateSync } from 'fflate';
import { z } from 'zod';
import { contentHash } from './hash';
import { canonicalJson, type Json } from './json';
import { JsonSchema } from './json-schema';
import { err, ok, type Result } from './result';
import { scanDepth } from './scan';

/**
 * `/playground/<sandbox>#v1.<base64url(deflate-raw(canonical JSON))>` (formats.md, "Links"). Sizes are
 * capped before and after inflating. `hash` is the run the author saw, so a later engine can say it differs.
 */
export const SharedViewSchema = z.strictObject({
  scenario: JsonSchema,
  cursor: z.number().int().min(0).optional(),
  view: z.record(z.string(), JsonSchema).optional(),
  hash: z.string().optional(),
});
export type SharedView = z.infer<typeof SharedViewSchema>;

export type LinkError =
  | { readonly code: 'unknown-version'; readonly version: string; readonly text: string }
  | { readonly code: 'too-long'; readonly chars: number; readonly maxChars: number }
  | { readonly code: 'damaged' };

export const linkLimits = { maxLinkChars: 100_000, maxInflatedBytes: 2_000_000, maxDepth: 200 } as const;

/** `/s/<content hash>`: the first 128 bits of the SHA-256 of the view's canonical JSON, so the same view has one address. */
export const ShortHashSchema = z.string().regex(/^[0-9a-f]{32}$/);

export function shortHash(view: SharedView): string {
  return contentHash(view as unknown as Json).slice(0, 32);
}

export function encodeLink(view: SharedView): Result<string, LinkError> {
  const packed = deflateSync(new TextEncoder().encode(canonicalJson(view as unknown as Json)), { level: 9, mem: 8 });
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  const text = `v1.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
  return text.length > linkLimits.maxLinkChars
    ? err({ code: 'too-long', chars: text.length, maxChars: linkLimits.maxLinkChars })
    : ok(text);
}

/** Reads the fragment of a permalink, with or without its `#`. Never throws, whatever was pasted. */
export function decodeLink(fragment: string): Result<SharedView, LinkError> {
  const text = fragment.replace(/^#/, '');
  if (text.length > linkLimits.maxLinkChars) {
    return err({ code: 'too-long', chars: text.length, maxChars: linkLimits.maxLinkChars });
  }
  const match = /^(v\d+)\.([\w-]*)$/.exec(text);
  if (!match) return err({ code: 'damaged' });
  const [, version = '', body = ''] = match;
  if (version !== 'v1') return err({ code: 'unknown-version', version, text });
  const json = inflate(body);
  if (json === null || !scanDepth(json, { maxChars: linkLimits.maxInflatedBytes, maxDepth: linkLimits.maxDepth }).ok) {
    return err({ code: 'damaged' });
  }
  try {
    const view = SharedViewSchema.safeParse(JSON.parse(json));
    return view.success ? ok(view.data) : err({ code: 'damaged' });
  } catch {
    return err({ code: 'damaged' });
  }
}

/** Null where the text is not base64url of deflate data, or inflates past the cap (a fixed buffer, so a bomb cannot grow). */
function inflate(body: string): string | null {
  try {
    const binary = atob(body.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const room = new Uint8Array(Math.min(linkLimits.maxInflatedBytes, bytes.length * 1032 + 64));
    return new TextDecoder('utf-8', { fatal: true }).decode(inflateSync(bytes, { out: room }));
  } catch {
    return null;
  }
}
