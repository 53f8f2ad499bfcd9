import { type AslScenario, AslScenarioSchema, MocksSchema } from '@/lib/asl/scenario';
import type { Json } from '@/lib/kernel/json';
import { type JsonPath, type LocatedJson, valueSpan } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Span } from '@/lib/kernel/span';
import type { Draft, Problem } from '../shared/engine-protocol';
import { readJsonText } from '../shared/read-json-text';

/** The scenario that a draft's texts make, or why its input or mocks make none. The definition is the engine's to judge. */
export function composeScenario(draft: Draft): Result<AslScenario, readonly Problem[]> {
  const { definition = '', input: inputText = '{}', mocks: mocksText = '{}' } = draft.texts;
  const input = readJsonText('input', inputText);
  const mocks = readJsonText('mocks', mocksText);
  const problems = [...(input.ok ? [] : [input.error]), ...(mocks.ok ? mockProblems(mocks.value) : [mocks.error])];
  if (!input.ok || !mocks.ok || problems.length > 0) return err(problems);
  const scenario = AslScenarioSchema.safeParse({
    ...draft.scenario,
    documents: { definition },
    input: input.value.value,
    mocks: mocks.value.value,
  });
  if (scenario.success) return ok(scenario.data);
  const [issue] = scenario.error.issues;
  const message = `The scenario does not fit its format: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`;
  return err([{ tab: 'definition', ...start, severity: 'error', message, fix: 'Reset the sandbox.' }]);
}

const start: Span = { from: 0, to: 0, line: 1, column: 1 };

function mockProblems(json: LocatedJson): Problem[] {
  const checked = MocksSchema.safeParse(json.value);
  if (checked.success) return [];
  return checked.error.issues.map((issue) => {
    const at = valueSpan(
      json,
      issue.path.filter((part): part is string | number => typeof part !== 'symbol'),
    );
    const { message, fix } = mockWords(issue.path, valueAt(json.value, issue.path));
    return { tab: 'mocks', ...at, severity: 'error', message, fix };
  });
}

function mockWords(path: readonly PropertyKey[], value: Json | undefined): { message: string; fix: string } {
  const forms = 'Write "ok:<JSON>" or "fail:<Error name>", each with an optional "@<seconds>", or "never".';
  if (path.length === 0) return { message: 'Mocks are an object.', fix: 'Write { "State name": ["ok:1"] }.' };
  if (path.length === 1) {
    const empty = Array.isArray(value) && value.length === 0;
    return {
      message: `The mocks of "${String(path[0])}" ${empty ? 'are an empty list' : 'are not a list of answers'}.`,
      fix: 'Write a list such as ["fail:Timeout", "ok:1"]; the last answer repeats.',
    };
  }
  return { message: `Answer ${Number(path[1]) + 1} of "${String(path[0])}" is no mock answer.`, fix: forms };
}

function valueAt(root: Json, path: JsonPath | readonly PropertyKey[]): Json | undefined {
  let value: Json | undefined = root;
  for (const part of path) {
    value =
      typeof value === 'object' && value !== null
        ? (value as { readonly [key: PropertyKey]: Json | undefined })[part]
        : undefined;
  }
  return value;
}
