import { z } from 'zod';
import { AppSyncScenarioSchema } from '@/lib/appsync/scenario';
import { AslScenarioSchema } from '@/lib/asl/scenario';
import { AuthModesScenarioSchema } from '@/lib/auth-modes/scenario';

/** A scenario that proves an item: saved with the answer, so perhaps by another version of the page. */
export const ProofScenarioSchema = z.discriminatedUnion('engine', [
  AslScenarioSchema,
  AppSyncScenarioSchema,
  AuthModesScenarioSchema,
]);
export type ProofScenario = z.infer<typeof ProofScenarioSchema>;
