import { z } from 'zod';
import { MocksSchema } from '@/lib/asl/mocks';
import { type AslScenario, AslScenarioSchema } from '@/lib/asl/scenario';
import { ServicesSchema } from '@/lib/asl/services/services-schema';
import type { Json } from '@/lib/kernel/json';
import { type JsonPath, type LocatedJson, valueSpan } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Span } from '@/lib/kernel/span';
import type { Draft, Problem } from '../shared/engine-protocol';
import { readJsonText } from '../shared/read-json-text';
import { joinMocks } from './mock-files';
import { readFittingJson } from './read-fitting-json';

/** The scenario that a draft's texts make, or why its input or mocks make none. The definition is the engine's to judge. */
export function composeScenario(draft: Draft): Result<AslScenario, readonly Problem[]> {
  const { definition = '', input: inputText = '{}', mocks: mocksText = '{}' } = draft.texts;
  const input = readJsonText('input', inputText);
  const mocks = readJsonText('mocks', mocksText);
  const stop = stopOf(draft);
  const startTime = startTimeOf(draft);
  const world = worldOf(draft);
  const problems = [
    ...(input.ok ? [] : [input.error]),
    ...(mocks.ok ? mockProblems(mocks.value) : [mocks.error]),
    ...(stop.ok ? [] : [stop.error]),
    ...(startTime.ok ? [] : [startTime.error]),
    ...(world.ok ? [] : world.error),
  ];
  if (!input.ok || !mocks.ok || !stop.ok || !startTime.ok || !world.ok || problems.length > 0) return err(problems);
  const scenario = AslScenarioSchema.safeParse({
    ...draft.scenario,
    ...world.value,
    documents: { definition },
    input: input.value.value,
    mocks: joinMocks(mocks.value.value, draft.texts),
    type: typeOf(draft),
    stop: stop.value,
    startTime: startTime.value,
  });
  if (scenario.success) return ok(scenario.data);
  const [issue] = scenario.error.issues;
  const message = `The scenario does not fit its format: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`;
  return err([{ tab: 'definition', ...start, severity: 'error', message, fix: 'Reset the sandbox.' }]);
}

export function workflowTypeOf({ texts }: Draft): 'STANDARD' | 'EXPRESS' {
  return texts.type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD';
}

/** A scenario that says no type is a Standard workflow, and goes on saying none while it is one. */
function typeOf(draft: Draft): AslScenario['type'] {
  const { type } = draft.scenario as Partial<AslScenario>;
  const wanted = workflowTypeOf(draft);
  return type === undefined && wanted === 'STANDARD' ? undefined : wanted;
}

/** When StopExecution is called; the error and cause it gives are the scenario's own. */
function stopOf({ scenario, texts }: Draft): Result<unknown, Problem> {
  const text = texts.stopAt?.trim() ?? '';
  if (text === '') return ok(undefined);
  const atSeconds = Number(text);
  if (Number.isFinite(atSeconds) && atSeconds >= 0) {
    const { stop } = scenario as Partial<AslScenario>;
    return ok({ ...stop, atSeconds });
  }
  const message = `"Stop at" is a number of seconds from 0, and ${text} is none.`;
  return err({ tab: 'input', ...start, severity: 'error', message, fix: 'Correct it in the run bar, or empty it.' });
}

function startTimeOf({ scenario, texts }: Draft): Result<string, Problem> {
  const text = texts.startTime?.trim() ?? scenario.startTime;
  if (z.iso.datetime().safeParse(text).success) return ok(text);
  const message = `The start time is a moment in UTC, and ${text === '' ? 'nothing' : text} is none.`;
  return err({ tab: 'context', ...start, severity: 'error', message, fix: 'Write it like 2026-03-14T01:59:00.000Z.' });
}

const FilesSchema = z.record(z.string(), z.string());

/** Files and services, where the scenario has a tab for them. */
function worldOf({ texts }: Draft): Result<{ readonly files?: Json; readonly services?: Json }, readonly Problem[]> {
  const files =
    texts.files === undefined
      ? null
      : readFittingJson('files', texts.files, FilesSchema, 'Write { "bucket/key": "text" }.');
  const services =
    texts.services === undefined
      ? null
      : readFittingJson('services', texts.services, ServicesSchema, `Kinds are ${kinds.join(', ')}.`);
  const problems = [files, services].flatMap((read) => (read && !read.ok ? read.error : []));
  if (problems.length > 0) return err(problems);
  return ok({ ...(files?.ok && { files: files.value }), ...(services?.ok && { services: services.value }) });
}

const kinds = Object.keys(ServicesSchema.shape);

const start: Span = { from: 0, to: 0, line: 1, column: 1 };

function mockProblems(json: LocatedJson): Problem[] {
  const checked = MocksSchema.safeParse(json.value);
  if (checked.success) return [];
  return checked.error.issues
    .flatMap((issue) => innermost(issue, json.value))
    .map((found) => {
      const at = valueSpan(
        json,
        found.filter((part): part is string | number => typeof part !== 'symbol'),
      );
      const { message, fix } = mockWords(found, valueAt(json.value, found));
      return { tab: 'mocks', ...at, severity: 'error', message, fix };
    });
}

/** Answers are a list, or an object with a list in it: the findings of the one that is meant. */
function innermost(issue: z.core.$ZodIssue, root: Json): (readonly PropertyKey[])[] {
  if (issue.code !== 'invalid_union' || issue.path.length !== 1) return [issue.path];
  const inner = issue.errors[Array.isArray(valueAt(root, issue.path)) ? 0 : 1] ?? [];
  return inner.length === 0 ? [issue.path] : inner.map(({ path }) => [...issue.path, ...path]);
}

function mockWords(path: readonly PropertyKey[], value: Json | undefined): { message: string; fix: string } {
  const forms =
    'Write "ok:<JSON>" or "fail:<Error name>", each with an optional "@<seconds>", "js:<function>" or "never".';
  if (path.length === 0) return { message: 'Mocks are an object.', fix: 'Write { "State name": ["ok:1"] }.' };
  if (path.length === 1) {
    const empty = Array.isArray(value) && value.length === 0;
    return {
      message: `The mocks of "${String(path[0])}" ${empty ? 'are an empty list' : 'are not a list of answers'}.`,
      fix: 'Write a list such as ["fail:Timeout", "ok:1"]; the last answer repeats.',
    };
  }
  const index = path.find((part) => typeof part === 'number');
  if (index === undefined) {
    const message = `The mocks of "${String(path[0])}" are neither a list of answers nor { "answers": […], "afterLast": … }.`;
    return { message, fix: 'Write a list, or "answers" and "afterLast": "repeat" or "fail".' };
  }
  return { message: `Answer ${index + 1} of "${String(path[0])}" is no mock answer.`, fix: forms };
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
