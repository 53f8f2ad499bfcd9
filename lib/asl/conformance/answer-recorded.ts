import { isJsonObject, type Json, jsonEquals } from '@/lib/kernel/json';
import type { AnswerTask, TaskAnswer, TaskCall } from '../execution/task-answers';
import type { LambdaFunction, RecordedCase, RecordedTask } from './recorded-case';

/**
 * Answers task calls as the case says: the state's first unused recording with equal arguments, else its first
 * unused one, else the described Lambda function. Undefined leaves the call to the engine's own mocks.
 */
export function answerRecorded({ mocks }: RecordedCase): AnswerTask {
  const open = [...(mocks?.tasks ?? [])];
  return (call) => {
    const own = open.filter((task) => task.state === call.state);
    const task = own.find(({ arguments: sent }) => sent !== undefined && jsonEquals(sent, call.parameters)) ?? own[0];
    if (task) {
      open.splice(open.indexOf(task), 1);
      return recordedAnswer(task);
    }
    const fn = functionOf(call, mocks?.lambda ?? {});
    return fn ? functionAnswer(fn, call) : undefined;
  };
}

function recordedAnswer(task: RecordedTask): TaskAnswer {
  const common = { submitted: task.submitted, worker: task.workerName };
  switch (task.outcome) {
    case 'succeed':
      return { kind: 'succeed', output: task.output ?? null, ...common };
    case 'oversize':
      return { kind: 'succeed', output: 'a'.repeat(task.bytes ?? 262_145), ...common };
    case 'fail':
      return { kind: 'fail', error: task.error ?? undefined, cause: causeText(task.cause), ...common };
    case 'never':
      return { kind: 'never', ...common };
  }
}

const causeText = (cause: Json | undefined): string | undefined =>
  cause === undefined || cause === null ? undefined : typeof cause === 'string' ? cause : JSON.stringify(cause);

const invokes = ({ resource }: TaskCall) => /:lambda:invoke(?:\.|$)/.test(resource);

function functionOf(call: TaskCall, functions: Readonly<Record<string, LambdaFunction>>): LambdaFunction | undefined {
  const { parameters, resource } = call;
  const named = invokes(call) && isJsonObject(parameters) ? parameters.FunctionName : resource;
  if (typeof named !== 'string') return undefined;
  const parts = named.split(':');
  return functions[parts[parts.indexOf('function') + 1] ?? named];
}

function functionAnswer(fn: LambdaFunction, call: TaskCall): TaskAnswer {
  const payload = invokes(call) && isJsonObject(call.parameters) ? (call.parameters.Payload ?? {}) : call.parameters;
  if (fn.fn === 'sleep') {
    return { ...functionAnswer(fn.then ?? { fn: 'echo' }, call), afterSeconds: fn.seconds ?? 0 };
  }
  if (fn.fn === 'raise') return { kind: 'fail', error: fn.errorType, cause: causeText(fn.cause) };
  const returned = returnedBy(fn, payload);
  if (!invokes(call)) return { kind: 'succeed', output: returned };
  const metadata = { SdkHttpMetadata: { HttpStatusCode: 200 }, SdkResponseMetadata: { RequestId: '' } };
  return { kind: 'succeed', output: { ExecutedVersion: '$LATEST', Payload: returned, StatusCode: 200, ...metadata } };
}

function returnedBy(fn: LambdaFunction, payload: Json): Json {
  switch (fn.fn) {
    case 'constant':
      return fn.value ?? null;
    case 'repeat':
      return (fn.text ?? '').repeat(fn.count ?? 0);
    case 'pyformat':
      return (fn.prefix ?? '') + pythonText(payload);
    default:
      return payload;
  }
}

/** A value as Python prints it. */
function pythonText(value: Json): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(pythonText).join(', ')}]`;
  if (!isJsonObject(value)) return String(value);
  const members = Object.entries(value).map(([key, member]) => `'${key}': ${pythonText(member)}`);
  return `{${members.join(', ')}}`;
}
