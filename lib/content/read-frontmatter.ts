import 'server-only';
import type { z } from 'zod';
import { type Loaded, parseYaml } from './located-yaml';
import type { Problem } from './problem';

/** The front matter of an MDX file by its schema, located in the file. `members` names them for an author who has none. */
export function readFrontmatter<T>(file: string, text: string, schema: z.ZodType<T>, members: string): Loaded<T> {
  // The block must be the very first thing, as for mdx-bundler.
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match) return parseYaml(file, match[1] ?? '', schema, 2);
  const problem: Problem = {
    code: 'schema',
    file,
    line: 1,
    column: 1,
    message: 'The file has no front matter.',
    fix: `Begin it with "---", the members ${members}, and "---".`,
  };
  return { entries: [], problems: [problem] };
}
