import 'server-only';
import type { z } from 'zod';
import { err, ok, type Result } from '@/lib/kernel/result';
import { scanDepth } from '@/lib/kernel/scan';

const maxBytes = 64 * 1024;
const maxDepth = 32;

export type UnreadableBody = { readonly code: 'malformed' } | { readonly code: 'too-large' };

/** The request's body, checked against a schema. Reads no more than 64 kB (or `most`), whatever the sender announced. */
export async function readJson<T>(
  request: Request,
  schema: z.ZodType<T>,
  most = maxBytes,
): Promise<Result<T, UnreadableBody>> {
  const text = await readText(request, most);
  if (text === null) return err({ code: 'too-large' });
  if (!scanDepth(text, { maxChars: most, maxDepth }).ok) return err({ code: 'malformed' });
  const parsed = schema.safeParse(parseJson(text));
  return parsed.success ? ok(parsed.data) : err({ code: 'malformed' });
}

async function readText(request: Request, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > most) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined, which no schema of ours accepts, where the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
