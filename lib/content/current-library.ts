import 'server-only';
import path from 'node:path';
import { readContentTree, treeStamp } from './content-tree';
import { type Library, loadLibrary } from './library';
import { formatProblem } from './problem';

const contentRoot = (): string => path.join(process.cwd(), 'content');

/** A page asks for its facts one by one; the files are looked at once for all of them. */
const lookAgainAfterMs = 1000;

let current: { readonly stamp: string; readonly library: Library; lookedAt: number } | null = null;

/**
 * The project's content, parsed once and again when a file of it has changed, so that an edit shows at
 * the next request under `npm run dev`. Throws, naming every problem, when the files do not parse: a page
 * made of half the content would be worse than none.
 */
export function currentLibrary(): Library {
  const now = performance.now();
  if (current && now - current.lookedAt < lookAgainAfterMs) return current.library;
  const root = contentRoot();
  const stamp = treeStamp(root);
  if (current?.stamp === stamp) {
    current.lookedAt = now;
    return current.library;
  }
  const library = loadLibrary(readContentTree(root));
  if (library.problems.length > 0) {
    throw new Error(`The content does not load.\n${library.problems.map(formatProblem).join('\n')}`);
  }
  current = { stamp, library, lookedAt: now };
  return library;
}
