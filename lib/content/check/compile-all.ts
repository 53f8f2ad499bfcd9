import 'server-only';
import { compileMdx, type MdxCompilation } from '../compile-lesson';
import type { Library } from '../library';

/** Every lesson's and talk's compilation, by its file: ids may be duplicated, which is one of the things checked. */
export async function compileAll(library: Library): Promise<ReadonlyMap<string, MdxCompilation>> {
  const entries = await Promise.all(
    [...library.lessons, ...library.decks].map(
      async ({ file, value }) => [file, await compileMdx(value.source)] as const,
    ),
  );
  return new Map(entries);
}
