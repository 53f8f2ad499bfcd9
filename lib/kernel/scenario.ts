import { z } from 'zod';
import { JsonSchema } from './json-schema';
import { CheckSchema, QuerySchema } from './query';

/** A question asked before Run: the answer is the query's answer on the run, never written down. */
export const PredictionSchema = z.strictObject({
  question: z.string().min(1),
  query: QuerySchema,
  options: z
    .array(z.strictObject({ text: z.string().min(1), value: JsonSchema }))
    .min(2)
    .max(6),
});
export type Prediction = z.infer<typeof PredictionSchema>;

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
  predict: PredictionSchema.optional(),
  checks: z.array(CheckSchema).max(20).optional(),
});
export type BaseScenario = z.infer<typeof BaseScenarioSchema>;
