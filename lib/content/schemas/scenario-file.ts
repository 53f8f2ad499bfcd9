import 'server-only';
import { z } from 'zod';
import { AppSyncScenarioSchema } from '@/lib/appsync/scenario';
import { AslScenarioSchema } from '@/lib/asl';
import { AuthModesScenarioSchema } from '@/lib/auth-modes/scenario';
import type { Scenario } from '@/lib/quiz';

const TextFileSchema = z.strictObject({ file: z.string().min(1) });

/**
 * `content/scenarios/<engine>/<id>.yaml`, or `<name>.scenario.yaml` beside what uses it: a scenario whose
 * documents may be files. `solution` is the text that meets the checks the start fails, in place of the
 * engine's main document or of the one it names; it stays on the server. Other members belong to the engine and are checked by its own schema.
 */
export const ScenarioFileSchema = z.looseObject({
  engine: z.string(),
  documents: z.record(z.string(), z.union([z.string(), TextFileSchema])),
  solution: TextFileSchema.extend({ document: z.string().min(1).optional() }).optional(),
});
export type ScenarioFile = z.infer<typeof ScenarioFileSchema>;

/** The engines and the schemas of their scenarios; `main` is the document that a solution replaces unless it says otherwise. */
export const scenarioEngines: {
  readonly [engine: string]: { readonly schema: z.ZodType<Scenario>; readonly main: string } | undefined;
} = {
  asl: { schema: AslScenarioSchema, main: 'definition' },
  appsync: { schema: AppSyncScenarioSchema, main: 'schema' },
  'auth-modes': { schema: AuthModesScenarioSchema, main: 'schema' },
};
