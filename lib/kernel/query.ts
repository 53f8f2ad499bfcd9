import { z } from 'zod';
import { JsonSchema } from './json-schema';

/** Selects events of a run: by kind, by the end of their path, by members that must be equal. */
export const EventSelectorSchema = z.strictObject({
  kind: z.string().min(1),
  /** The last elements of the event's path, such as `["ChargeCard"]`. */
  path: z.array(z.string()).optional(),
  where: z.record(z.string(), JsonSchema).optional(),
});
export type EventSelector = z.infer<typeof EventSelectorSchema>;

/**
 * The one language in which checks, proofs and predictions ask about a run (formats.md, "Queries on a run").
 * Answers: `outcome` the kind of the outcome, or null while there is none · `outputAt` the value at a
 * reference path of the output (`$`, `$.a.b[0]`), null where absent · `timeOf` virtual ms of the nth
 * selected event (1-based), null where absent · `count` how many · `order` true when the first events
 * selected appear in that order · `verdict` allowed, denied or null for one identity at one field (`Type.field`, or
 * its response path) · `rule` how many verdicts the named rule decided. The last two only engines that decide access
 * answer.
 */
export const QuerySchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('outcome') }),
  z.strictObject({ ask: z.literal('outputAt'), path: z.string().startsWith('$') }),
  z.strictObject({
    ask: z.literal('timeOf'),
    event: EventSelectorSchema,
    nth: z.number().int().positive().default(1),
  }),
  z.strictObject({ ask: z.literal('timesOf'), event: EventSelectorSchema }),
  z.strictObject({
    ask: z.literal('memberOf'),
    event: EventSelectorSchema,
    nth: z.number().int().positive().default(1),
    member: z.string().min(1),
  }),
  z.strictObject({ ask: z.literal('endsAt') }),
  z.strictObject({ ask: z.literal('count'), event: EventSelectorSchema }),
  z.strictObject({
    ask: z.literal('verdict'),
    operation: z.string(),
    field: z.string(),
    identity: z.string(),
  }),
  z.strictObject({ ask: z.literal('rule'), name: z.string() }),
  z.strictObject({ ask: z.literal('order'), events: z.array(EventSelectorSchema).min(2) }),
]);
export type Query = z.infer<typeof QuerySchema>;

export const ExpectationSchema = z.union([
  z.strictObject({ equals: JsonSchema }),
  z.strictObject({ atMost: z.number() }),
  z.strictObject({ atLeast: z.number() }),
]);
export type Expectation = z.infer<typeof ExpectationSchema>;

/** A statement about a run that is met or not. */
export const CheckSchema = z.strictObject({
  says: z.string().min(1),
  query: QuerySchema,
  expect: ExpectationSchema,
});
export type Check = z.infer<typeof CheckSchema>;
