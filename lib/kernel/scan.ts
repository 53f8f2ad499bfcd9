import { err, ok, type Result } from './result';

export type ScanLimits = { readonly maxChars: number; readonly maxDepth: number };
export type ScanError =
  | { readonly code: 'too-long'; readonly chars: number; readonly maxChars: number }
  | { readonly code: 'too-deep'; readonly offset: number; readonly maxDepth: number };

/** What a learner may paste: AWS's own definition limit, and a depth no recursive walker of ours minds. */
export const documentLimits: ScanLimits = { maxChars: 1_048_576, maxDepth: 200 };

/**
 * Bounds the size and bracket depth of a JSON-like text without recursion, before any recursive parser,
 * printer or hash sees it. Brackets inside double-quoted strings do not count.
 */
export function scanDepth(text: string, limits: ScanLimits = documentLimits): Result<number, ScanError> {
  if (text.length > limits.maxChars) {
    return err({ code: 'too-long', chars: text.length, maxChars: limits.maxChars });
  }
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > limits.maxDepth) return err({ code: 'too-deep', offset: i, maxDepth: limits.maxDepth });
      deepest = Math.max(deepest, depth);
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return ok(deepest);
}
