import { z } from 'zod';

/** JSON text within AWS's limit on a payload. What is wrong with a longer `input`, AWS says itself. */
const data = z.string().max(262_144);

/** A call of TestState (API reference, "TestState"). Data are JSON texts, as the API has them. */
export const TestStateRequestSchema = z.strictObject({
  /** A state, or a whole machine of which `stateName` names one. */
  definition: z.string().max(1_048_576),
  stateName: z.string().optional(),
  roleArn: z.string().optional(),
  input: z.string().optional(),
  inspectionLevel: z.enum(['INFO', 'DEBUG', 'TRACE']).default('INFO'),
  revealSecrets: z.boolean().default(false),
  variables: data.optional(),
  context: data.optional(),
  mock: z
    .strictObject({
      result: data.optional(),
      errorOutput: z.strictObject({ error: z.string().optional(), cause: z.string().optional() }).optional(),
      fieldValidationMode: z.enum(['STRICT', 'PRESENT', 'NONE']).default('STRICT'),
    })
    .optional(),
  stateConfiguration: z
    .strictObject({
      retrierRetryCount: z.number().int().min(0).optional(),
      errorCausedByState: z.string().optional(),
      mapIterationFailureCount: z.number().int().min(0).optional(),
      mapItemReaderData: data.optional(),
    })
    .optional(),
});
export type TestStateRequest = z.infer<typeof TestStateRequestSchema>;
