import type { z } from 'zod';
import { isJsonObject, type Json } from '@/lib/kernel/json';
import { type JsonPath, keySpan, type LocatedJson, parseLocatedJson, valueSpan } from '@/lib/kernel/located-json';
import { nearest } from '@/lib/kernel/nearest';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Span } from '@/lib/kernel/span';
import { type MockConfig, MockConfigSchema, type SchemaRefusal } from './mock-config';

/** What is wrong with a file, and where. A closed list: `describeMockProblem` has words and a fix for each. */
export type MockProblem = { readonly at: Span; readonly path: JsonPath } & (
  | { readonly code: 'json-syntax'; readonly expected: string; readonly found: string }
  | { readonly code: 'unknown-field'; readonly field: string; readonly nearest?: string }
  | { readonly code: 'required-field'; readonly field: string }
  | { readonly code: 'wrong-type'; readonly expected: string }
  | SchemaRefusal
);

/** Reads a MockConfigFile.json. Every problem is located; never throws. */
export function parseMockConfig(text: string): Result<MockConfig, readonly MockProblem[]> {
  const json = parseLocatedJson(text);
  if (!json.ok) {
    const { at, expected, found } = json.error;
    return err([{ code: 'json-syntax', at, path: [], expected, found }]);
  }
  const config = MockConfigSchema.safeParse(json.value.value);
  if (config.success) return ok(config.data);
  return err(config.error.issues.flatMap((issue) => toProblems(issue, json.value)));
}

function toProblems(issue: z.core.$ZodIssue, json: LocatedJson): MockProblem[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
  const at = valueSpan(json, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((field) => {
        const inside = [...path, field];
        return {
          code: 'unknown-field',
          at: keySpan(json, inside),
          path: inside,
          field,
          nearest: nearest(field, fieldNames),
        };
      });
    case 'custom':
      // Our schema makes no other: its `params` are typed where it refuses.
      return [{ at, path, ...(issue.params as SchemaRefusal) }];
    case 'invalid_type': {
      const field = String(path.at(-1) ?? '');
      const parent = valueAt(json.value, path.slice(0, -1));
      if (isJsonObject(parent) && !Object.hasOwn(parent, field)) return [{ code: 'required-field', at, path, field }];
      return [{ code: 'wrong-type', at, path, expected: typeNames[issue.expected] ?? issue.expected }];
    }
    default:
      return [{ code: 'wrong-type', at, path, expected: 'a name or text of a length that Step Functions takes' }];
  }
}

const fieldNames = ['StateMachines', 'MockedResponses', 'TestCases', 'Return', 'Throw', 'Error', 'Cause'];
const typeNames: { readonly [type: string]: string | undefined } = {
  object: 'an object',
  record: 'an object',
  string: 'a text',
};

function valueAt(root: Json, path: JsonPath): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, part) => (isJsonObject(value) && Object.hasOwn(value, String(part)) ? value[String(part)] : undefined),
    root,
  );
}
