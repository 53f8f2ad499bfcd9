import 'server-only';
import { z } from 'zod';
import { IdSchema } from '@/lib/quiz';

/** Front matter of `content/<track>/<nn-slug>/index.mdx`. The id never changes; the folder may. */
export const FrontmatterSchema = z.strictObject({
  id: IdSchema,
  title: z.string().min(1).max(80),
  summary: z.string().min(1).max(200),
  minutes: z.number().int().min(1).max(30),
  skills: z.array(IdSchema).min(1),
  facts: z.array(IdSchema),
});
export type Frontmatter = z.infer<typeof FrontmatterSchema>;

/** A lesson as pages use it. */
export type Lesson = Frontmatter & {
  readonly track: string;
  /** `content/`-relative, such as `step-functions/02-retry`. */
  readonly folder: string;
  readonly file: string;
  /** The whole MDX text, front matter included, so that positions in it are positions in the file. */
  readonly source: string;
  /** Ids of the items in the lesson's folder, in their order. */
  readonly items: readonly string[];
};
