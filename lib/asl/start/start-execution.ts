import type { Json } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { jsonComplaint } from './json-complaint';

/** A call of StartExecution or StartSyncExecution. What is left out takes AWS's default. */
export type StartRequest = {
  readonly api: 'StartExecution' | 'StartSyncExecution';
  readonly input?: string;
  readonly name?: string;
  /** Of the machine that is started. */
  readonly type?: 'STANDARD' | 'EXPRESS';
  readonly executionArn?: string;
  readonly stateMachineArn?: string;
  /** Executions that have this name already; the name of a closed one is free again after 90 days. */
  readonly sameName?: { readonly status: 'RUNNING' | 'CLOSED'; readonly input: string };
};

export type StartErrorCode =
  | 'ExecutionAlreadyExists'
  | 'InvalidExecutionInput'
  | 'InvalidName'
  | 'StateMachineTypeNotSupported'
  | 'ValidationException';
/** AWS's refusal, in its words. */
export type StartError = { readonly code: StartErrorCode; readonly message: string };

/** `again`: the same name with the same input while it runs is the same execution, not a second one. */
export type Started = { readonly input: Json; readonly again: boolean };

const longestName = 80;
const longestInput = 262_144;

/**
 * Whether AWS starts the execution (API reference, "StartExecution"). The order is the service's: sizes of members, then the
 * machine's type, the name, the input, and names that are taken.
 */
export function startExecution(request: StartRequest): Result<Started, StartError> {
  const { api, name, type = 'STANDARD', input: text = '{}' } = request;
  const size = sizeComplaint(name, text);
  if (size !== null) return refuse('ValidationException', `1 validation error detected: ${size}`);
  if (api === 'StartSyncExecution' && type === 'STANDARD') {
    return refuse('StateMachineTypeNotSupported', 'This operation is not supported by this type of state machine');
  }
  if (name !== undefined && notInNames.test(name)) return refuse('InvalidName', `Invalid Name: '${name}'`);
  const invalid = (why: string) => refuse('InvalidExecutionInput', `Invalid State Machine Execution Input: '${why}'`);
  // Recorded for the empty text; a text of spaces holds as little.
  if (text.trim() === '') return invalid('Invalid execution input.');
  const input = parseLocatedJson(text);
  if (!input.ok) return invalid(jsonComplaint(text) ?? 'Invalid execution input.');
  const { sameName } = request;
  // Express executions of one name are as many executions (developer guide, "Execution guarantees").
  if (!sameName || type === 'EXPRESS') return ok({ input: input.value.value, again: false });
  if (sameName.status === 'RUNNING' && sameName.input === text) return ok({ input: input.value.value, again: true });
  return refuse('ExecutionAlreadyExists', `Execution Already Exists: '${request.executionArn ?? name ?? ''}'`);
}

const refuse = (code: StartErrorCode, message: string) => err({ code, message });

/** API reference, "StartExecution", `name`: spaces, brackets, wildcards, special and control characters. */
const notInNames = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}\ufffe\uffff]/u;

function sizeComplaint(name: string | undefined, input: string): string | null {
  const failed = (of: string, than: string) =>
    `Value ${of} failed to satisfy constraint: Member must have length ${than}`;
  if (name === '') return failed("'' at 'name'", 'greater than or equal to 1');
  if (name !== undefined && [...name].length > longestName) {
    return failed(`'${name}' at 'name'`, `less than or equal to ${longestName}`);
  }
  // The input may hold secrets, so AWS does not quote it.
  return utf8Bytes(input) > longestInput ? failed("at 'input'", `less than or equal to ${longestInput}`) : null;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
