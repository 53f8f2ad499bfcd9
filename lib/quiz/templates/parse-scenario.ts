import { err, ok, type Result } from '@/lib/kernel/result';
import type { Scenario } from '../published-item';

export type ScenarioError = { readonly code: 'scenario'; readonly message: string };

/** A filled scenario by its engine's own schema, defaults written in. The engine is loaded on first need. */
export async function parseScenario(filled: unknown, engine: string): Promise<Result<Scenario, ScenarioError>> {
  const schema = await schemaOf(engine);
  if (!schema) return err({ code: 'scenario', message: `There is no engine "${engine}".` });
  const parsed = schema.safeParse(filled);
  if (parsed.success) return ok(parsed.data);
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return err({ code: 'scenario', message: issues.join('; ') });
}

async function schemaOf(engine: string) {
  switch (engine) {
    case 'asl':
      return (await import('@/lib/asl')).AslScenarioSchema;
    case 'appsync':
      return (await import('@/lib/appsync/scenario')).AppSyncScenarioSchema;
    case 'auth-modes':
      return (await import('@/lib/auth-modes/scenario')).AuthModesScenarioSchema;
    default:
      return null;
  }
}
