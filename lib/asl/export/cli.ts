import type { JsonObject } from '@/lib/kernel/json';
import { defaultNames } from '../execution/names';
import { type ExportSubject, toKebab } from './subject';
import type { TestedState } from './tested';

/** An argument of a command: an option with its value. */
type Option = readonly [name: string, value: string];
export type CliCommand = { readonly command: string; readonly options: readonly Option[] };

/**
 * The calls of the AWS CLI that create the machine, start an execution of it, and test the state at the cursor (CLI reference,
 * "stepfunctions"). Account and role are the made-up ones of every run here.
 */
export function toCliCommands(subject: ExportSubject, tested: TestedState | null): CliCommand[] {
  const { title, type, definition, input } = subject;
  const name = toKebab(title);
  const { region, roleArn } = defaultNames;
  const account = roleArn.split(':')[4];
  const create: CliCommand = {
    command: 'create-state-machine',
    options: [
      ['--name', name],
      ['--type', type],
      ['--role-arn', roleArn],
      ['--definition', JSON.stringify(definition, null, 2)],
    ],
  };
  const start: CliCommand = {
    command: 'start-execution',
    options: [
      ['--state-machine-arn', `arn:aws:states:${region}:${account}:stateMachine:${name}`],
      ['--input', JSON.stringify(input)],
    ],
  };
  return [create, start, ...(tested ? [toTest(tested, roleArn)] : [])];
}

/** TestState with the answer that the run had, so that nothing is called (API reference, "TestState"). */
function toTest(tested: TestedState, roleArn: string): CliCommand {
  const { definition, input, variables, answer, retries } = tested;
  return {
    command: 'test-state',
    options: [
      ['--role-arn', roleArn],
      ['--definition', JSON.stringify(definition, null, 2)],
      ['--input', JSON.stringify(input)],
      ...optional('--variables', Object.keys(variables).length > 0 ? variables : null),
      ...optional('--mock', answer && mockOf(answer)),
      ...optional('--state-configuration', answer && retries > 0 ? { retrierRetryCount: retries } : null),
      ['--inspection-level', 'DEBUG'],
    ],
  };
}

const optional = (name: string, value: JsonObject | null): Option[] =>
  value === null ? [] : [[name, JSON.stringify(value)]];

/** An answer here may be shorter than the service's own, so its members are not checked against the service's model. */
function mockOf(answer: NonNullable<TestedState['answer']>): JsonObject {
  return 'result' in answer
    ? { result: JSON.stringify(answer.result), fieldValidationMode: 'NONE' }
    : { errorOutput: { error: answer.error, cause: answer.cause ?? '' } };
}

/** Commands for a POSIX shell, one after the other. */
export function toShellText(commands: readonly CliCommand[]): string {
  return commands
    .map(({ command, options }) =>
      [`aws stepfunctions ${command}`, ...options.map(([name, value]) => `  ${name} ${quote(value)}`)].join(' \\\n'),
    )
    .map((text) => `${text}\n`)
    .join('\n');
}

/** Single quotes keep everything but themselves (POSIX, "Shell Command Language", 2.2.2). */
const quote = (text: string) => (/^[\w:/.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/** The longest argument that Linux hands to a program, in bytes (`MAX_ARG_STRLEN`). */
const longestArgument = 131_071;

/** Options whose value no shell on Linux could hand over; a file must stand in for them. */
export function tooLongForShell(commands: readonly CliCommand[]): string[] {
  const long = commands.flatMap(({ options }) => options.filter(([, value]) => utf8Length(value) > longestArgument));
  return [...new Set(long.map(([name]) => name))];
}

/** Pure folders have no TextEncoder: a surrogate is half of four bytes. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}
