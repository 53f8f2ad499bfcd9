import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';

/** A state as it is written, and the query language that is in force there. */
export type WrittenState = { readonly state: JsonObject; readonly language: 'JSONPath' | 'JSONata' };

/** The state at a run's path; null where the definition has none there. The language is the nearest that is named. */
export function stateAt(definition: Json, path: readonly string[]): WrittenState | null {
  let machine: Json | undefined = definition;
  let language = languageOf(definition) ?? 'JSONPath';
  let found: JsonObject | null = null;
  // "States", a name, and inside another state also its branch, item or child.
  for (let i = 0; i + 1 < path.length; i += 3) {
    const states: Json | undefined = isJsonObject(machine) ? machine.States : undefined;
    const state: Json | undefined = isJsonObject(states) ? states[path[i + 1] ?? ''] : undefined;
    if (!isJsonObject(state)) return null;
    found = state;
    const inside = path[i + 2];
    if (inside === undefined) break;
    const branch = inside.startsWith('branch:') ? Number(inside.slice(7)) : null;
    const branches: Json | undefined = state.Branches;
    machine =
      branch === null
        ? (state.ItemProcessor ?? state.Iterator)
        : Array.isArray(branches)
          ? branches[branch]
          : undefined;
  }
  if (found) language = languageOf(found) ?? language;
  return found && { state: found, language };
}

function languageOf(place: Json): WrittenState['language'] | null {
  const language = isJsonObject(place) ? place.QueryLanguage : undefined;
  return language === 'JSONata' || language === 'JSONPath' ? language : null;
}
