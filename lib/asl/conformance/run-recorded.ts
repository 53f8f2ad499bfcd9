import { assertNever } from '@/lib/kernel/assert-never';
import type { Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { AslDiagnostic } from '../diagnostics';
import type { AslOutcome } from '../events';
import { defaultNames } from '../execution/names';
import type { AwsHistoryEvent } from '../history/aws-history-event';
import { type HistoryForm, toHistory } from '../history/to-history';
import { parseMockConfig } from '../mock-config/parse-mock-config';
import { readTestCase } from '../mock-config/read-test-case';
import type { Mocks } from '../mocks';
import { parse } from '../parse';
import { run } from '../run';
import { AslScenarioSchema, type Stop } from '../scenario';
import { type StartError, startExecution } from '../start/start-execution';
import { validate } from '../validate';
import { type AwsDiagnostic, toAwsDiagnostic } from '../validate/to-aws-diagnostic';
import { type AwsRefusal, toAwsRefusal } from '../validate/to-aws-refusal';
import { type VariableReferences, variableReferences } from '../variable-references/variable-references';
import { answerRecorded } from './answer-recorded';
import { type ExecutionParts, executionParts } from './execution-parts';
import type { RecordedCase } from './recorded-case';
import { answerOf, runTestState } from './run-test-state';

/** What our engine did with a case, in the words of AWS's APIs. */
export type Actual =
  | {
      readonly kind: 'execution';
      readonly status: string;
      readonly output?: Json;
      readonly error?: string;
      readonly cause?: string;
      readonly history: readonly AwsHistoryEvent[];
      readonly parts: ExecutionParts;
    }
  | {
      readonly kind: 'validation';
      readonly result: 'OK' | 'FAIL';
      readonly diagnostics: readonly AwsDiagnostic[];
      readonly error: AwsRefusal | null;
    }
  | { readonly kind: 'variable-references'; readonly variableReferences: VariableReferences }
  | { readonly kind: 'start'; readonly error: StartError | null }
  | { readonly kind: 'test-state'; readonly answer: Json }
  | { readonly kind: 'not-run'; readonly why: string };

const text = (recorded: RecordedCase) => recorded.definitionText ?? JSON.stringify(recorded.definition);

/** Runs what we can run of a recorded case; of the rest it says why not. */
export async function runRecorded(recorded: RecordedCase): Promise<Actual> {
  switch (recorded.kind) {
    case 'execution':
      return runExecution(recorded);
    case 'validation':
      return runValidation(recorded);
    case 'variable_references':
      return { kind: 'variable-references', variableReferences: variableReferences(recorded.definition ?? null) };
    case 'start_error':
      return runStart(recorded);
    case 'test_state':
      return { kind: 'test-state', answer: answerOf(await runTestState(recorded)) };
    default:
      return { kind: 'not-run', why: `cases of the kind ${recorded.kind} are not supported yet` };
  }
}

function runStart({ request, type, input, inputText }: RecordedCase): Actual {
  const started = startExecution({
    api: request?.api === 'StartSyncExecution' ? 'StartSyncExecution' : 'StartExecution',
    type: type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
    name: request?.name,
    input: inputText ?? (input === undefined ? undefined : JSON.stringify(input)),
  });
  return { kind: 'start', error: started.ok ? null : started.error };
}

async function runExecution(recorded: RecordedCase): Promise<Actual> {
  const { context } = recorded;
  const other = recorded.actions?.find(({ api, when }) => api !== 'StopExecution' || (when ?? firstWait) !== firstWait);
  if (other) return { kind: 'not-run', why: `${other.api} at ${other.when} is not supported yet` };
  const mocks = mockFileOf(recorded);
  if (!mocks.ok) return { kind: 'not-run', why: mocks.error };
  const scenario = AslScenarioSchema.safeParse({
    engine: 'asl',
    version: 1,
    title: recorded.id.slice(0, 120),
    documents: { definition: text(recorded) },
    input: recorded.input ?? {},
    startTime: context?.startTime,
    type: recorded.type,
    mocks: mocks.value ?? {},
    files: filesOf(recorded),
    stop: stopOf(recorded),
  });
  if (!scenario.success) return { kind: 'not-run', why: `no scenario: ${scenario.error.issues[0]?.message}` };
  const names = { ...defaultNames, ...context };
  const done = await run(scenario.data, {
    names,
    answerTask: mocks.value ? undefined : answerRecorded(recorded),
    deletedActivities: recorded.mocks?.deletedActivities,
  });
  if (done.outcome.kind === 'refused') {
    return { kind: 'not-run', why: refusal(done.outcome.diagnostics) };
  }
  const history = toHistory(done, names, 0, formOf(recorded));
  const parts = executionParts(recorded, scenario.data, done, names);
  return { kind: 'execution', ...resultOf(done.outcome), history, parts };
}

/** The forms of a history differ by when it was recorded: day, month, year. */
function formOf({ source }: RecordedCase): HistoryForm {
  const [, month, year] = /^\d+-(\d+)-(\d+)/.exec(source?.recorded ?? '') ?? [];
  if (month === undefined || year === undefined) return 'newer';
  const recorded = `${year}-${month}`;
  if (recorded > '2024-11') return 'newer';
  return recorded === '2024-11' ? '2024-11' : '2023';
}

/** Recorded by bucket and key. */
function filesOf({ mocks }: RecordedCase): Record<string, string> {
  const buckets = Object.entries(mocks?.s3 ?? {});
  return Object.fromEntries(
    buckets.flatMap(([bucket, objects]) => Object.entries(objects).map(([key, text]) => [`${bucket}/${key}`, text])),
  );
}

/** Null where the case has no file of Step Functions Local; with one, nothing else is mocked. */
function mockFileOf({ mocks }: RecordedCase): Result<Mocks | null, string> {
  if (mocks?.mockConfig === undefined) return ok(null);
  const config = parseMockConfig(JSON.stringify(mocks.mockConfig));
  if (!config.ok) return err(`no mock file: ${config.error[0]?.code}`);
  const read = readTestCase(config.value, mocks.mockStateMachine ?? '', mocks.testCase ?? '');
  return read.ok ? read : err(`no such test case: ${read.error.code}`);
}

const firstWait = 'first-wait';
/** Once the execution waits is when nothing is left to do at its start. */
function stopOf({ actions }: RecordedCase): Stop | undefined {
  const [stop] = actions ?? [];
  return stop && { atSeconds: 0, error: stop.error, cause: stop.cause };
}

function refusal(diagnostics: readonly AslDiagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  return `refused: ${first?.code} at /${first?.path.join('/')} ${JSON.stringify(first?.values)}`;
}

function resultOf(outcome: Exclude<AslOutcome, { kind: 'refused' }>) {
  switch (outcome.kind) {
    case 'succeeded':
      return { status: 'SUCCEEDED', output: outcome.output };
    case 'failed':
      return { status: 'FAILED', error: outcome.error, cause: outcome.cause };
    // DescribeExecution of a timed-out execution has neither error nor cause (recorded).
    case 'timed-out':
      return { status: 'TIMED_OUT' };
    case 'aborted':
      return { status: 'ABORTED', error: outcome.error, cause: outcome.cause };
    case 'stopped':
      return { status: 'STOPPED' };
    default:
      return assertNever(outcome);
  }
}

function runValidation(recorded: RecordedCase): Actual {
  const doc = parse(text(recorded));
  const found = doc.ok ? validate(doc.value, recorded.type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD') : doc.error;
  const diagnostics = found.flatMap((diagnostic) => {
    const view = toAwsDiagnostic(diagnostic, text(recorded));
    return view ? [view] : [];
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'ERROR');
  // ValidateStateMachineDefinition lists warnings only where it is asked for them.
  const listed = recorded.request?.severity === 'WARNING' ? diagnostics : errors;
  const error = toAwsRefusal(text(recorded), found);
  return { kind: 'validation', result: errors.length > 0 ? 'FAIL' : 'OK', diagnostics: listed, error };
}
