import { type AppSyncScenario, AppSyncScenarioSchema } from '@/lib/appsync/scenario';
import { type LocatedJson, valueSpan } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Draft, Problem } from '../shared/engine-protocol';
import { readJsonText } from '../shared/read-json-text';
import { wiringTab } from './appsync-draft';

const members = ['resolvers', 'dataSources', 'operations', 'identity'] as const;

/** The scenario that a draft's texts make, or why its wiring makes none. GraphQL and code are the engine's to judge. */
export function composeAppSyncScenario(draft: Draft): Result<AppSyncScenario, readonly Problem[]> {
  const { [wiringTab]: wiringText = '{}', ...documents } = draft.texts;
  const wiring = readJsonText(wiringTab, wiringText);
  if (!wiring.ok) return err([wiring.error]);
  const { value } = wiring.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return err([toProblem(wiring.value, [], 'The wiring is an object.')]);
  const unknown = Object.keys(value).filter((name) => !members.some((member) => member === name));
  if (unknown.length > 0)
    return err(unknown.map((name) => toProblem(wiring.value, [name], `The wiring has no member "${name}".`)));
  const scenario = AppSyncScenarioSchema.safeParse({ ...draft.scenario, ...value, documents });
  if (scenario.success) return ok(scenario.data);
  return err(
    scenario.error.issues.map(({ path, message }) => {
      const at = path.filter((part): part is string | number => typeof part !== 'symbol');
      return toProblem(wiring.value, at, `${at.join('.')}: ${message}.`);
    }),
  );
}

function toProblem(json: LocatedJson, path: readonly (string | number)[], message: string): Problem {
  const fix = `Members are ${members.join(', ')}, each as the scenario had it; Reset brings that back.`;
  return { tab: wiringTab, ...valueSpan(json, path), severity: 'error', message, fix };
}
