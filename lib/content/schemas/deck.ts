import 'server-only';
import { z } from 'zod';
import { IdSchema } from '@/lib/quiz';

/** Front matter of `content/talks/<slug>/index.mdx`. The id is its address and never changes. */
export const DeckFrontmatterSchema = z.strictObject({
  id: IdSchema,
  title: z.string().min(1).max(80),
  summary: z.string().min(1).max(200),
  minutes: z.number().int().min(1).max(90),
  facts: z.array(IdSchema),
});

/** A talk as pages use it. */
export type Deck = z.infer<typeof DeckFrontmatterSchema> & {
  /** `content/`-relative, such as `talks/retry-storms`. */
  readonly folder: string;
  readonly file: string;
  /** The whole MDX text, front matter included. */
  readonly source: string;
};
