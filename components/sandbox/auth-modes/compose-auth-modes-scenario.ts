import { type AuthModesScenario, AuthModesScenarioSchema } from '@/lib/auth-modes/scenario';
import { type LocatedJson, valueSpan } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Draft, Problem } from '../shared/engine-protocol';
import { readJsonText } from '../shared/read-json-text';

/** The scenario that a draft's texts make, or why its modes or identities make none. GraphQL is the engine's to judge. */
export function composeAuthModesScenario(draft: Draft): Result<AuthModesScenario, readonly Problem[]> {
  const { schema = '', query = '', modes: modesText = '', identities: identitiesText = '' } = draft.texts;
  const modes = readJsonText('modes', modesText);
  const identities = readJsonText('identities', identitiesText);
  if (!modes.ok || !identities.ok)
    return err([...(modes.ok ? [] : [modes.error]), ...(identities.ok ? [] : [identities.error])]);
  const scenario = AuthModesScenarioSchema.safeParse({
    ...draft.scenario,
    documents: { schema, query },
    modes: modes.value.value,
    identities: identities.value.value,
  });
  if (scenario.success) return ok(scenario.data);
  const texts = new Map<PropertyKey, LocatedJson>([
    ['modes', modes.value],
    ['identities', identities.value],
  ]);
  return err(
    scenario.error.issues.map(({ path, message }) => {
      const [tab = 'schema', ...rest] = path;
      const json = texts.get(tab);
      const inside = rest.filter((part): part is string | number => typeof part !== 'symbol');
      const at = json ? valueSpan(json, inside) : { from: 0, to: 0, line: 1, column: 1 };
      const where = inside.length > 0 ? `${inside.join('.')}: ` : '';
      const fix = 'Reset brings back what works.';
      return { tab: String(tab), ...at, severity: 'error', message: `${where}${message}.`, fix };
    }),
  );
}
