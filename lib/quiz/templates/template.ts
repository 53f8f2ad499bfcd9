import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { IdSchema } from '../item';

/** `states` is taken by Step Functions' JSONata, the other two by the texts that give reasons. */
const Name = z.string().regex(/^(?!(?:states|key|shown)$)[a-z][A-Za-z0-9]*$/, {
  error: 'A parameter is named like a variable (interval, maxAttempts), and not states, key or shown',
});
/** Holds `{{ expression }}` anywhere; an expression reads parameters as `$name`. */
const Text = z.string().min(1);

/** The values a parameter may have. */
export const ParamSchema = z.union([
  z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive().default(1) }),
  z.strictObject({ oneOf: z.array(JsonSchema).min(1).max(200) }),
]);
export type Param = z.infer<typeof ParamSchema>;

/** How an answer becomes an option's text. */
export const RenderSchema = z.strictObject({
  /** `duration` of virtual ms · `number` · `json` and `name` as code · `words` by a table. */
  as: z.enum(['duration', 'number', 'json', 'name', 'words']),
  /** One and many, behind a number: `[call, calls]`. */
  unit: z.tuple([Text, Text]).optional(),
  /** With `as: words`: the text of each answer, by the answer as text. An answer without words makes no option. */
  words: z.record(z.string(), Text).optional(),
  /** Around the rendered answer, which it reads as `$shown`. */
  text: Text.optional(),
  /** The text of an answer that is null: the event does not happen, the output is not there. */
  none: Text.optional(),
});
export type Render = z.infer<typeof RenderSchema>;

/**
 * A wrong option, computed: what the engine that holds a misconception answers, or a declared near miss, an expression
 * over the parameters.
 */
export const DistractorSchema = z.union([
  z.strictObject({ misconception: IdSchema, why: Text.optional() }),
  z.strictObject({ value: Text, why: Text, misconception: IdSchema.optional() }),
]);
export type Distractor = z.infer<typeof DistractorSchema>;

/**
 * `content/templates/<engine>/<id>.yaml`: an item with parameters. A seed draws them, a run computes the key, mutated
 * engines compute the distractors (formats.md, "template"). Expressions are JSONata over the parameters and the parts alone;
 * `why` also reads `$key`, the right answer, and `$shown`, its text.
 */
export const TemplateSchema = z.strictObject({
  id: IdSchema,
  pool: z.enum(['practice', 'exam']),
  skills: z.array(IdSchema).min(1),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  params: z.record(Name, ParamSchema),
  /** A condition over the parameters: combinations for which it is false are never drawn. */
  where: Text.optional(),
  /** Named texts used in several places, such as the retrier that the stem shows and the scenario runs; read as `$name`. */
  parts: z.record(Name, Text).default({}),
  /** A scenario of one engine, `{{ }}` in its texts; a text that is one expression alone becomes the value itself. */
  scenario: z.looseObject({ engine: z.string() }),
  profile: z.enum(['observed', 'documented']).optional(),
  stem: Text,
  hint: Text.optional(),
  query: z.looseObject({ ask: z.string() }),
  render: RenderSchema,
  /** Why the right option is right. */
  why: Text,
  /** In order of preference: the first three that differ from the key and from each other are taken. */
  distractors: z.array(DistractorSchema).min(3).max(12),
  fact: IdSchema.optional(),
  source: z.string().min(1),
});
export type Template = z.infer<typeof TemplateSchema>;
