import { isJsonObject, type Json } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { ok, type Result } from '@/lib/kernel/result';
import type { State } from '../definition';
import { parseResource } from '../resource';
import { checkShape, shapeOf } from './mock-shapes';
import { refuse, refuseDefinition, type TestStateRefusal } from './refusal';
import type { TestStateRequest } from './request';

/** What happens in place of the state's work. */
export type Mocked =
  | { readonly kind: 'result'; readonly result: Json }
  | { readonly kind: 'error'; readonly error: string; readonly cause?: string };

/** What a request says about mocking, judged as AWS does (API reference, "MockInput"); null where nothing is mocked. */
export function checkMock(request: TestStateRequest, state: State): Result<Mocked | null, TestStateRefusal> {
  const { mock } = request;
  if (!mock) return checkWithout(request, state);
  if (!mocked.has(state.Type)) return refuse(`State type '${state.Type}' is not supported when a mock is specified`);
  if (state.Type === 'Map' && state.ItemReader && request.stateConfiguration?.mapItemReaderData === undefined) {
    return refuse('ItemReader data must be specified when testing a Map state with ItemReader specified.');
  }
  if (request.revealSecrets) return refuse('TestState does not support RevealSecrets when a mock is specified.');
  const { result: text, errorOutput } = mock;
  if ((text === undefined) === (errorOutput === undefined)) {
    return refuse('A test mock should have only one of the following fields: [result, errorOutput].');
  }
  if (errorOutput) {
    const { error, cause } = errorOutput;
    return error
      ? ok({ kind: 'error', error, cause })
      : refuse('An error was not specified in the mocked error output.');
  }
  const parsed = parseLocatedJson(text ?? '');
  if (!parsed.ok) return refuse('Mocked result must be valid JSON');
  const result = parsed.value.value;
  const complaint = checkResult(result, state, mock.fieldValidationMode);
  return complaint === null ? ok({ kind: 'result', result }) : refuse(complaint);
}

const mocked: ReadonlySet<string> = new Set(['Task', 'Parallel', 'Map']);

const onlyWithMock = {
  RetrierRetryCount: 'retrierRetryCount',
  ErrorCausedByState: 'errorCausedByState',
  MapIterationFailureCount: 'mapIterationFailureCount',
  MapItemReaderData: 'mapItemReaderData',
} as const;

function checkWithout(
  { stateConfiguration, context, roleArn }: TestStateRequest,
  state: State,
): Result<null, TestStateRefusal> {
  for (const [word, member] of Object.entries(onlyWithMock)) {
    if (stateConfiguration?.[member] === undefined) continue;
    return refuse(`TestState does not support ${word} when a mock is not specified.`);
  }
  if (context !== undefined) return refuse('TestState does not support Context when a mock is not specified.');
  if (state.Type === 'Map' || state.Type === 'Parallel') {
    const types = '[Task, Wait, Pass, Succeed, Fail, Choice]';
    return refuseDefinition(
      `TestState API does not support Map or Parallel states. Supported state types include: ${types}`,
    );
  }
  if (state.Type !== 'Task') return ok(null);
  const resource = parseResource(state.Resource);
  if (resource?.kind === 'activity') return refuseDefinition('TestState API does not support Activity tasks.');
  if (resource?.kind === 'service' && resource.pattern !== 'request-response') {
    return refuseDefinition("TestState API does not support '.sync' or '.waitForTaskToken' integration patterns.");
  }
  return roleArn === undefined ? refuse('RoleArn must be specified when testing a Task state') : ok(null);
}

type Mode = NonNullable<TestStateRequest['mock']>['fieldValidationMode'];

function checkResult(result: Json, state: State, mode: Mode): string | null {
  if (state.Type === 'Parallel') {
    if (!Array.isArray(result)) return 'Mocked result must be an array.';
    return result.length === state.Branches.length
      ? null
      : 'Mocked result must contain the same number of items as number of Parallel branches.';
  }
  if (state.Type === 'Map') {
    if ('ResultWriter' in state) return isJsonObject(result) ? null : 'Mocked result must be a JSON object.';
    return Array.isArray(result) ? null : 'Mocked result must be an array.';
  }
  if (state.Type !== 'Task' || mode === 'NONE') return null;
  const resource = parseResource(state.Resource);
  const shape = resource && shapeOf(resource);
  if (!shape) return null;
  if (!isJsonObject(result)) return 'Mocked result must be a JSON object.';
  const complaint = checkShape(result, shape, mode);
  return complaint === null ? null : `Mock result schema validation error: ${complaint}`;
}
