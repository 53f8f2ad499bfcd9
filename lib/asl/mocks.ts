import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';

/**
 * When a worker, or whoever holds the task token, shows that the work goes on: seconds after the attempt's start, or one
 * beat every so many seconds. Each beat starts the `HeartbeatSeconds` of the state anew.
 */
const HeartbeatsSchema = z.union([
  z.array(z.number().min(0)).max(1000),
  z.strictObject({ everySeconds: z.number().min(0.1) }),
]);
export type Heartbeats = z.infer<typeof HeartbeatsSchema>;

const timing = { afterSeconds: z.number().min(0).optional(), heartbeats: HeartbeatsSchema.optional() };

/** What a mocked task does on one invocation. Seconds are virtual; the default is no time at all. */
export const MockAnswerSchema = z.union([
  /** What a Lambda function returns, or any other service answers. `lambda:invoke` wraps it as the Invoke API does. */
  z.strictObject({ return: JsonSchema, ...timing }),
  /** The whole result of the task, wrapper and all: what a MockConfigFile.json calls `Return`. */
  z.strictObject({ result: JsonSchema, ...timing }),
  z.strictObject({
    throw: z.strictObject({ error: z.string().max(256), cause: z.string().max(32_768).optional() }),
    ...timing,
  }),
  /** A Lambda function in JavaScript: `(event, context) => …`, or a module that exports `handler`. */
  z.strictObject({ js: z.string().min(1).max(65_536), ...timing }),
  /** Never answers: only a timeout ends the attempt. */
  z.strictObject({ never: z.literal(true), heartbeats: HeartbeatsSchema.optional() }),
]);
export type MockAnswer = z.infer<typeof MockAnswerSchema>;

/**
 * Short forms of a mock answer: `ok:<JSON>`, `fail:<Error name>`, each with an optional `@<seconds>`, `js:<function>`
 * and `never`. `ok:1` returns the number 1 at once; `fail:Payment.Unavailable@0.5` throws after half a second;
 * `js:(event) => event.price * 2` computes its answer. Heartbeats need the long form.
 */
export const MockShortFormSchema = z
  .string()
  .max(65_536)
  .regex(/^(?:never|ok:[\s\S]+|js:[\s\S]+|fail:[^@\s]+(?:@\d+(?:\.\d+)?)?)$/, {
    error: 'A mock answer is ok:<JSON>, fail:<Error name> (each with an optional @<seconds>), js:<function> or never',
  });

/** Answers one after another. */
export const MockListSchema = z
  .array(z.union([MockShortFormSchema, MockAnswerSchema]))
  .min(1)
  .max(1000);
export type MockList = z.infer<typeof MockListSchema>;

/**
 * Answers per Task state name, by invocation number of that state in the execution, retries included
 * (Step Functions Local counts the same way). After the last one it goes on answering like the last one,
 * so `[fail]` is a service that stays down; with `afterLast: 'fail'` one invocation more fails the execution, as
 * Step Functions Local has it. A state without mocks returns its effective input at once.
 */
export const MocksSchema = z.record(
  z.string(),
  z.union([MockListSchema, z.strictObject({ answers: MockListSchema, afterLast: z.enum(['repeat', 'fail']) })]),
);
export type Mocks = z.infer<typeof MocksSchema>;
