import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';

/**
 * Files of the format `asl-conformance/1`: definitions, inputs and what AWS answered. Read loosely: members we
 * do not use may be there, and kinds we do not run are counted, not run.
 */
const RecordedTaskSchema = z.object({
  state: z.string(),
  resource: z.string().optional(),
  arguments: JsonSchema.optional(),
  outcome: z.enum(['succeed', 'fail', 'never', 'oversize']),
  output: JsonSchema.optional(),
  error: z.string().nullish(),
  /** JSON text that was decoded when it was recorded, or any other text. */
  cause: JsonSchema.optional(),
  bytes: z.number().optional(),
  submitted: JsonSchema.optional(),
  workerName: z.string().optional(),
});
export type RecordedTask = z.infer<typeof RecordedTaskSchema>;

const LambdaFunctionSchema: z.ZodType<LambdaFunction> = z.lazy(() =>
  z.object({
    fn: z.string(),
    value: JsonSchema.optional(),
    errorType: z.string().optional(),
    errorMessage: z.string().optional(),
    cause: JsonSchema.optional(),
    text: z.string().optional(),
    prefix: z.string().optional(),
    count: z.number().optional(),
    seconds: z.number().optional(),
    // biome-ignore lint/suspicious/noThenProperty: the name in the recorded files.
    then: LambdaFunctionSchema.optional(),
  }),
);
/** What a function of a case does: `echo`, `constant`, `raise`, `repeat`, `sleep` … */
export type LambdaFunction = {
  readonly fn: string;
  readonly value?: z.infer<typeof JsonSchema>;
  readonly errorType?: string;
  readonly errorMessage?: string;
  readonly cause?: z.infer<typeof JsonSchema>;
  readonly text?: string;
  readonly prefix?: string;
  readonly count?: number;
  readonly seconds?: number;
  readonly then?: LambdaFunction;
};

export const RecordedCaseSchema = z.looseObject({
  id: z.string(),
  kind: z.string(),
  source: z.looseObject({ recorded: z.string().optional() }).optional(),
  category: z.string(),
  tier: z.number(),
  type: z.string().optional(),
  definition: JsonSchema.optional(),
  definitionText: z.string().optional(),
  input: JsonSchema.optional(),
  /** An input that is no JSON. */
  inputText: z.string().optional(),
  context: z
    .object({
      region: z.string(),
      stateMachineName: z.string(),
      executionName: z.string(),
      stateMachineArn: z.string(),
      executionArn: z.string(),
      roleArn: z.string(),
      startTime: z.string(),
    })
    .partial()
    .optional(),
  mocks: z
    .looseObject({
      tasks: z.array(RecordedTaskSchema).optional(),
      lambda: z.record(z.string(), LambdaFunctionSchema).optional(),
      /** A file of Step Functions Local, and which case of which machine to run. */
      mockConfig: JsonSchema.optional(),
      s3: z.record(z.string(), z.record(z.string(), z.string())).optional(),
      deletedActivities: z.array(z.string()).optional(),
      testCase: z.string().optional(),
      mockStateMachine: z.string().optional(),
    })
    .optional(),
  request: z.looseObject({ api: z.string().optional(), name: z.string().optional() }).optional(),
  /** Calls from outside: once the execution waits for the first time. */
  actions: z
    .array(
      z.looseObject({
        api: z.string(),
        when: z.string().optional(),
        error: z.string().optional(),
        cause: z.string().optional(),
      }),
    )
    .optional(),
  /** What CloudWatch Logs were asked to keep. */
  logging: z
    .object({ level: z.enum(['ALL', 'ERROR', 'FATAL', 'OFF']), includeExecutionData: z.boolean().default(false) })
    .optional(),
  expected: z.looseObject({}),
  order: z.string().optional(),
  ignore: z.array(z.string()).optional(),
  placeholders: z.array(z.string()).optional(),
});
export type RecordedCase = z.infer<typeof RecordedCaseSchema>;

export const RecordedFileSchema = z.looseObject({
  format: z.string(),
  category: z.string().optional(),
  cases: z.array(z.unknown()),
});
