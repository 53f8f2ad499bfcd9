import 'server-only';
import type { Item } from '@/lib/quiz';
import { type ContentTree, folderOf } from './content-tree';
import type { Located } from './located-yaml';
import type { Problem } from './problem';
import { readFrontmatter } from './read-frontmatter';
import { FrontmatterSchema, type Lesson } from './schemas/lesson';
import type { Track } from './schemas/track';

export type LoadedFiles<T> = {
  readonly entries: readonly Located<T>[];
  readonly problems: readonly Problem[];
  readonly readFiles: readonly string[];
};

/** Lessons are `<track>/<nn-slug>/index.mdx`; tracks keep their order, lessons the order of their numbers. */
export function loadLessons(
  tree: ContentTree,
  tracks: readonly Located<Track>[],
  items: readonly Located<Item>[],
): LoadedFiles<Lesson> {
  const problems: Problem[] = [];
  const readFiles: string[] = [];
  const entries = tracks.flatMap(({ value: track }) =>
    [...tree].flatMap(([file, text]) => {
      const folder = folderOf(file);
      if (!file.endsWith('/index.mdx') || folderOf(folder) !== track.id) return [];
      readFiles.push(file);
      if (!/^\d\d-[a-z0-9-]+$/.test(folder.slice(track.id.length + 1))) problems.push(misnamed(file, folder));
      const loaded = readFrontmatter(file, text, FrontmatterSchema, 'id, title, summary, minutes, skills, facts');
      problems.push(...loaded.problems);
      return loaded.entries.map((frontmatter): Located<Lesson> => {
        const own = items.filter((item) => folderOf(item.file) === folder).map(({ value }) => value.id);
        return {
          ...frontmatter,
          value: { ...frontmatter.value, track: track.id, folder, file, source: text, items: own },
        };
      });
    }),
  );
  return { entries, problems, readFiles };
}

function misnamed(file: string, folder: string): Problem {
  const message = `A lesson's folder is its number and a slug, not "${folder.split('/').at(-1)}".`;
  return { code: 'schema', file, line: 1, column: 1, message, fix: 'Name it like "02-retry".' };
}
