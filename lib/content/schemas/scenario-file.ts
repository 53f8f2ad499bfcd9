import 'server-only';
import { z } from 'zod';
import { AppSyncScenarioSchema } from '@/lib/appsync/scenario';
import { AslScenarioSchema } from '@/lib/asl';
import { AuthModesScenarioSchema } from '@/lib/auth-modes/scenario';
import type { Scenario } from '@/lib/quiz';

const TextFileSchema = z.strictObject({ file: z.string().min(1) });

/** Words to find a scenario by: an error's name as AWS writes it (`States.Timeout`), or a feature in small letters (`callback`). */
const TagSchema = z
  .string()
  .regex(/^(?:[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)+|[a-z0-9][a-z0-9 -]*)$/)
  .max(60);

/**
 * `content/scenarios/<engine>/<id>.yaml`, or `<name>.scenario.yaml` beside what uses it: a scenario whose
 * documents may be files. `solution` is the text that meets the checks the start fails, in place of the
 * engine's main document or of the one it names; it stays on the server. `lesson`, what to
 * take from it in one line, and `tags` say what a gallery shows it for; they are not part of the scenario, nor of its hash. Other members belong to the engine and are checked by its own schema.
 */
export const ScenarioFileSchema = z.looseObject({
  engine: z.string(),
  documents: z.record(z.string(), z.union([z.string(), TextFileSchema])),
  lesson: z.string().min(20).max(160).optional(),
  tags: z.array(TagSchema).min(1).max(12).optional(),
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
