import 'server-only';
import { type ContentTree, folderOf } from './content-tree';
import type { LoadedFiles } from './load-lessons';
import type { Located } from './located-yaml';
import type { Problem } from './problem';
import { readFrontmatter } from './read-frontmatter';
import { type Deck, DeckFrontmatterSchema } from './schemas/deck';

/** Talks are `talks/<slug>/index.mdx`, in the order of their folders. */
export function loadDecks(tree: ContentTree): LoadedFiles<Deck> {
  const problems: Problem[] = [];
  const readFiles: string[] = [];
  const entries = [...tree].flatMap(([file, text]): Located<Deck>[] => {
    if (!/^talks\/[a-z0-9-]+\/index\.mdx$/.test(file)) return [];
    readFiles.push(file);
    const loaded = readFrontmatter(file, text, DeckFrontmatterSchema, 'id, title, summary, minutes, facts');
    problems.push(...loaded.problems);
    return loaded.entries.map((entry) => ({
      ...entry,
      value: { ...entry.value, folder: folderOf(file), file, source: text },
    }));
  });
  return { entries, problems, readFiles };
}
