import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { nearest } from '@/lib/kernel/nearest';

/** Answers of one state that a file may hold; `mocks` of a scenario hold no more. */
export const mostAnswers = 1000;

/** What the schema refuses beyond shapes; the issue's `params`. */
export type SchemaRefusal =
  | { readonly code: 'return-or-throw' }
  | { readonly code: 'no-answers' }
  | { readonly code: 'bad-invocation'; readonly found: string }
  | { readonly code: 'not-consecutive'; readonly found: string; readonly expected: number }
  | { readonly code: 'too-many-answers'; readonly most: number }
  | { readonly code: 'unknown-response'; readonly found: string; readonly nearest?: string };

const name = z.string().min(1);

/** What the service answers, or how the call fails. `Return` is the whole result, before ResultSelector and ResultPath. */
const ResponseSchema = z
  .strictObject({
    Return: JsonSchema.optional(),
    Throw: z.strictObject({ Error: z.string().max(256), Cause: z.string().max(32_768).optional() }).optional(),
  })
  .refine((response) => 'Return' in response !== 'Throw' in response, {
    params: { code: 'return-or-throw' } satisfies SchemaRefusal,
  });
export type MockedResponse = z.infer<typeof ResponseSchema>;

/** `"0"`, or a range `"1-2"` with both ends in it. Null where the key is neither. */
export function readRange(key: string): { readonly from: number; readonly to: number } | null {
  const [, first, last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(key) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return first !== undefined && from <= to ? { from, to } : null;
}

/** By invocation of the state, retries included. */
const ResponsesSchema = z.record(z.string(), ResponseSchema).superRefine((responses, context) => {
  const keys = Object.keys(responses);
  const refuse = (path: string[], params: SchemaRefusal) => void context.addIssue({ code: 'custom', path, params });
  if (keys.length === 0) refuse([], { code: 'no-answers' });
  for (const key of keys) if (!readRange(key)) refuse([key], { code: 'bad-invocation', found: key });
  const ranges = keys.flatMap((key) => {
    const range = readRange(key);
    return range ? [{ key, ...range }] : [];
  });
  if (ranges.length < keys.length) return;
  let next = 0;
  for (const { key, from, to } of ranges.sort((a, b) => a.from - b.from)) {
    if (from !== next) return refuse([key], { code: 'not-consecutive', found: key, expected: next });
    next = to + 1;
    if (next > mostAnswers) return refuse([key], { code: 'too-many-answers', most: mostAnswers });
  }
});

/** A test case names, for each Task state it mocks, one of the mocked responses. */
const TestCaseSchema = z.record(name, name);

/**
 * MockConfigFile.json of Step Functions Local (developer guide, "Configuration file for mocked service integrations").
 * Its prose once calls the second member `MockedResponse`; its examples, and the tool, say `MockedResponses`.
 */
export const MockConfigSchema = z
  .strictObject({
    StateMachines: z.record(name, z.strictObject({ TestCases: z.record(name, TestCaseSchema) })),
    MockedResponses: z.record(name, ResponsesSchema),
  })
  .superRefine(({ StateMachines, MockedResponses }, context) => {
    const known = Object.keys(MockedResponses);
    for (const [machine, { TestCases }] of Object.entries(StateMachines)) {
      for (const [testCase, states] of Object.entries(TestCases)) {
        for (const [state, response] of Object.entries(states)) {
          if (Object.hasOwn(MockedResponses, response)) continue;
          const path = ['StateMachines', machine, 'TestCases', testCase, state];
          const params: SchemaRefusal = {
            code: 'unknown-response',
            found: response,
            nearest: nearest(response, known),
          };
          context.addIssue({ code: 'custom', path, params });
        }
      }
    }
  });
export type MockConfig = z.infer<typeof MockConfigSchema>;
