import { z } from 'zod';
import { JsonSchema } from './json-schema';
import { CheckSchema, QuerySchema } from './query';

const OptionsSchema = z
  .array(z.strictObject({ text: z.string().min(1), value: JsonSchema }))
  .min(2)
  .max(6);
/** A question asked before Run: the answer is the query's answer on the run, never written down. */
const PredictionSchema = z.strictObject({ question: z.string().min(1), query: QuerySchema, options: OptionsSchema });

/** What every field of a prediction has; how it is answered tells the rest. */
const FieldSchema = z.strictObject({ says: z.string().min(1).max(200), query: QuerySchema });
/** How far off a time may be and still count. */
const toleranceSeconds = z.number().min(0).default(0);

/**
 * One of several things asked before Run. `choice`: an option · `number`: so many `unit` · `seconds`: a time, of a query in
 * virtual ms · `times`: several, likewise · `json`: a value, compared as JSON.
 */
export const PredictionFieldSchema = z.discriminatedUnion('answer', [
  FieldSchema.extend({ answer: z.literal('choice'), options: OptionsSchema }),
  FieldSchema.extend({ answer: z.literal('number'), unit: z.string().min(1).max(20) }),
  FieldSchema.extend({ answer: z.literal('seconds'), toleranceSeconds }),
  FieldSchema.extend({ answer: z.literal('times'), toleranceSeconds }),
  FieldSchema.extend({ answer: z.literal('json') }),
]);
export type PredictionField = z.infer<typeof PredictionFieldSchema>;

/** One question with options, as in lessons, or several fields, each judged by itself. */
export const PredictSchema = z.union([
  PredictionSchema,
  z.strictObject({ fields: z.array(PredictionFieldSchema).min(1).max(6) }),
]);
export type Predict = z.infer<typeof PredictSchema>;

/** What every engine's scenario has; each engine extends this with its own `engine`, mocks and limits. */
export const BaseScenarioSchema = z.strictObject({
  engine: z.string(),
  /** Version of the scenario format, not of the engine. */
  version: z.literal(1),
  /** `observed`: what AWS was recorded doing. `documented`: the few rules where its documents say otherwise. */
  profile: z.enum(['observed', 'documented']).default('observed'),
  title: z.string().min(1).max(120),
  documents: z.record(z.string(), z.string()),
  input: JsonSchema.default({}),
  files: z.record(z.string(), z.string()).default({}),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
  startTime: z.iso.datetime().default('2026-01-01T00:00:00.000Z'),
  predict: PredictSchema.optional(),
  checks: z.array(CheckSchema).max(20).optional(),
});
export type BaseScenario = z.infer<typeof BaseScenarioSchema>;
