import { isJsonObject, type Json, jsonEquals } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { expandMock } from '../expand-mock';
import type { MockAnswer, Mocks } from '../mocks';
import { parseResource } from '../resource';
import { type MockConfig, type MockedResponse, mostAnswers } from './mock-config';

/** An answer that a mock file cannot hold. */
export type Unwritable = { readonly state: string; readonly invocation: number; readonly answer: 'js' | 'never' };

/** `untimed`: states whose answers take time or send heartbeats, which a file cannot say. */
export type WrittenMocks = { readonly config: MockConfig; readonly untimed: readonly string[] };

/**
 * A scenario's mocks as one test case of a MockConfigFile.json. The machine says which states call Lambda: there a file
 * holds the whole response. An answer that repeats goes on to the last invocation that a file may number.
 */
export function writeMockConfig(
  mocks: Mocks,
  names: { readonly machine: string; readonly testCase: string },
  definition: Json,
): Result<WrittenMocks, readonly Unwritable[]> {
  const resources = taskResources(definition);
  const unwritable: Unwritable[] = [];
  const untimed: string[] = [];
  const states: [string, string][] = [];
  const responses: [string, Record<string, MockedResponse>][] = [];

  for (const [state, listed] of Object.entries(mocks)) {
    const { answers, afterLast } = 'answers' in listed ? listed : { answers: listed, afterLast: 'repeat' };
    const expanded = answers.map(expandMock);
    if (expanded.some((answer) => answer.heartbeats || ('afterSeconds' in answer && answer.afterSeconds))) {
      untimed.push(state);
    }
    const written = expanded.flatMap((answer, invocation): MockedResponse[] => {
      const response = responseOf(answer, resources.get(state));
      if (response) return [response];
      unwritable.push({ state, invocation, answer: 'js' in answer ? 'js' : 'never' });
      return [];
    });
    const response = `${names.testCase}_${state}`;
    states.push([state, response]);
    responses.push([response, inRanges(written, afterLast === 'repeat')]);
  }
  if (unwritable.length > 0) return err(unwritable);
  const config = {
    StateMachines: { [names.machine]: { TestCases: { [names.testCase]: Object.fromEntries(states) } } },
    MockedResponses: Object.fromEntries(responses),
  };
  return ok({ config, untimed });
}

function responseOf(answer: MockAnswer, resource: string | undefined): MockedResponse | null {
  if ('throw' in answer) return { Throw: { Error: answer.throw.error, Cause: answer.throw.cause ?? '' } };
  if ('result' in answer) return { Return: answer.result };
  if (!('return' in answer)) return null;
  return { Return: callsFunction(resource) ? { StatusCode: 200, Payload: answer.return } : answer.return };
}

function callsFunction(text: string | undefined): boolean {
  const resource = text === undefined ? null : parseResource(text);
  if (resource?.kind !== 'service') return resource?.kind === 'function';
  return resource.type === 'lambda' && resource.action === 'invoke';
}

/** Equal answers that follow each other share a range. */
function inRanges(responses: readonly MockedResponse[], repeats: boolean): Record<string, MockedResponse> {
  const ranges: { from: number; to: number; readonly response: MockedResponse }[] = [];
  for (const [invocation, response] of responses.entries()) {
    const last = ranges.at(-1);
    if (last && jsonEquals(last.response as Json, response as Json)) last.to = invocation;
    else ranges.push({ from: invocation, to: invocation, response });
  }
  const last = ranges.at(-1);
  if (last && repeats) last.to = mostAnswers - 1;
  const key = (from: number, to: number) => (from === to ? String(from) : `${from}-${to}`);
  return Object.fromEntries(ranges.map(({ from, to, response }) => [key(from, to), response]));
}

/** `Resource` of every Task, by name: names are unique in a machine. */
function taskResources(definition: Json): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: Json[] = [definition];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value);
    if (!isJsonObject(value)) continue;
    for (const [name, state] of isJsonObject(value.States) ? Object.entries(value.States) : []) {
      if (isJsonObject(state) && typeof state.Resource === 'string') found.set(name, state.Resource);
    }
    open.push(...Object.values(value));
  }
  return found;
}
