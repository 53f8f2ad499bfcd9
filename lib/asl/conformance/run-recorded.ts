import { assertNever } from '@/lib/kernel/assert-never';
import type { Json } from '@/lib/kernel/json';
import type { AslDiagnostic } from '../diagnostics';
import type { AslOutcome } from '../events';
import { defaultNames } from '../execution/names';
import type { AwsHistoryEvent } from '../history/aws-history-event';
import { toHistory } from '../history/to-history';
import { parse } from '../parse';
import { runSync } from '../run';
import { AslScenarioSchema } from '../scenario';
import { validate } from '../validate';
import { type AwsDiagnostic, toAwsDiagnostic } from '../validate/to-aws-diagnostic';
import { answerRecorded } from './answer-recorded';
import type { RecordedCase } from './recorded-case';

/** What our engine did with a case, in the words of AWS's APIs. */
export type Actual =
  | {
      readonly kind: 'execution';
      readonly status: string;
      readonly output?: Json;
      readonly error?: string;
      readonly cause?: string;
      readonly history: readonly AwsHistoryEvent[];
    }
  | { readonly kind: 'validation'; readonly result: 'OK' | 'FAIL'; readonly diagnostics: readonly AwsDiagnostic[] }
  | { readonly kind: 'not-run'; readonly why: string };

const text = (recorded: RecordedCase) => recorded.definitionText ?? JSON.stringify(recorded.definition);

/** Runs what we can run of a recorded case; of the rest it says why not. */
export function runRecorded(recorded: RecordedCase): Actual {
  if (recorded.kind === 'execution') return runExecution(recorded);
  if (recorded.kind === 'validation') return runValidation(recorded);
  return { kind: 'not-run', why: `cases of the kind ${recorded.kind} are not supported yet` };
}

function runExecution(recorded: RecordedCase): Actual {
  if (recorded.actions !== undefined) return { kind: 'not-run', why: 'calls from outside are not supported yet' };
  const { context } = recorded;
  const scenario = AslScenarioSchema.safeParse({
    engine: 'asl',
    version: 1,
    title: recorded.id.slice(0, 120),
    documents: { definition: text(recorded) },
    input: recorded.input ?? {},
    startTime: context?.startTime,
  });
  if (!scenario.success) return { kind: 'not-run', why: `no scenario: ${scenario.error.issues[0]?.message}` };
  const names = { ...defaultNames, ...context };
  const run = runSync(scenario.data, { names, answerTask: answerRecorded(recorded) });
  if (run.outcome.kind === 'refused') {
    return { kind: 'not-run', why: refusal(run.outcome.diagnostics) };
  }
  const history = toHistory(run, names);
  return { kind: 'execution', ...resultOf(run.outcome), history };
}

function refusal(diagnostics: readonly AslDiagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const ours = errors.find(({ code }) => code === 'jsonata-not-run-yet' || code === 'distributed-map-not-run-yet');
  if (ours)
    return ours.code === 'jsonata-not-run-yet'
      ? 'JSONata is not supported yet'
      : 'distributed Map is not supported yet';
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
    const view = toAwsDiagnostic(diagnostic);
    return view ? [view] : [];
  });
  const failed = diagnostics.some(({ severity }) => severity === 'ERROR');
  return { kind: 'validation', result: failed ? 'FAIL' : 'OK', diagnostics };
}
