import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { BaseScenarioSchema } from '@/lib/kernel/scenario';

/** What a mocked task does on one invocation. Seconds are virtual; the default is no time at all. */
export const MockAnswerSchema = z.union([
  z.strictObject({ return: JsonSchema, afterSeconds: z.number().min(0).optional() }),
  z.strictObject({
    throw: z.strictObject({ error: z.string().max(256), cause: z.string().max(32_768).optional() }),
    afterSeconds: z.number().min(0).optional(),
  }),
  /** Never answers: only a timeout ends the attempt. */
  z.strictObject({ never: z.literal(true) }),
]);
export type MockAnswer = z.infer<typeof MockAnswerSchema>;

/**
 * Short forms of a mock answer: `ok:<JSON>`, `fail:<Error name>`, each with an optional `@<seconds>`, and
 * `never`. `ok:1` returns the number 1 at once; `fail:Payment.Unavailable@0.5` throws after half a second.
 */
export const MockShortFormSchema = z.string().regex(/^(?:never|ok:[\s\S]+|fail:[^@\s]+(?:@\d+(?:\.\d+)?)?)$/, {
  error: 'A mock answer is ok:<JSON>, fail:<Error name> (each with an optional @<seconds>) or never',
});

/**
 * Answers per Task state name, by invocation number of that state in the execution, retries included
 * (Step Functions Local counts the same way). After the last one it goes on answering like the last one,
 * so `[fail]` is a service that stays down. A state without mocks returns its effective input at once.
 */
export const MocksSchema = z.record(
  z.string(),
  z
    .array(z.union([MockShortFormSchema, MockAnswerSchema]))
    .min(1)
    .max(1000),
);
export type Mocks = z.infer<typeof MocksSchema>;

/** Budgets are counts, so a phone and the server end a run at the same place. */
export const LimitsSchema = z.strictObject({
  /** State entries, attempts and evaluations together. */
  steps: z.number().int().min(1).max(1_000_000).default(200_000),
  /** AWS's own limit on a Standard execution's history; the event that reaches it fails the execution. */
  historyEvents: z.number().int().min(1).max(25_000).default(25_000),
  /** AWS's limit on a payload, UTF-8 bytes. */
  payloadBytes: z.number().int().min(1).max(262_144).default(262_144),
});
export type Limits = z.infer<typeof LimitsSchema>;

/** `documents.definition` is the state machine, JSON text. */
export const AslScenarioSchema = BaseScenarioSchema.extend({
  engine: z.literal('asl'),
  documents: z.strictObject({ definition: z.string().max(1_048_576) }),
  mocks: MocksSchema.default({}),
  limits: LimitsSchema.prefault({}),
});
export type AslScenario = z.infer<typeof AslScenarioSchema>;
/** As written in a file or a link, before defaults. */
export type AslScenarioInput = z.input<typeof AslScenarioSchema>;
