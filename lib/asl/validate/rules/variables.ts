import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { JsonPath } from '@/lib/kernel/located-json';
import { listOf } from '../find-sites';
import type { StateSite, ValidationRule } from '../site';

type Assignment = { readonly name: string; readonly path: JsonPath };

/** Developer guide, "Variable scope": branches and iterations read the variables around them, but cannot assign a name that is one of those. */
export const variables: ValidationRule = (sites, report) => {
  const blocks = sites.blocks.map((site) => ({ site, assignments: site.states.flatMap(assignmentsOf) }));
  const assignedIn = new Map(blocks.map(({ site, assignments }) => [keyOf(site.path), assignments]));
  for (const { site, assignments } of blocks) {
    const around = site.path.flatMap((_, length) => assignedIn.get(keyOf(site.path.slice(0, length))) ?? []);
    const names = new Set(around.map(({ name }) => name));
    for (const { name, path } of assignments) if (names.has(name)) report('outer-variable', path, { name }, 'on-key');
  }
};

const keyOf = (path: JsonPath) => JSON.stringify(path);

function assignmentsOf({ state, path }: StateSite): Assignment[] {
  const inList = (field: 'Choices' | 'Catch') =>
    listOf(state[field]).flatMap((item, i) =>
      isJsonObject(item) ? assignmentsIn(item.Assign, [...path, field, i, 'Assign']) : [],
    );
  return [...assignmentsIn(state.Assign, [...path, 'Assign']), ...inList('Choices'), ...inList('Catch')];
}

function assignmentsIn(assign: Json | undefined, path: JsonPath): Assignment[] {
  if (!isJsonObject(assign)) return [];
  return Object.keys(assign).map((key) => ({ name: key.replace(/\.\$$/, ''), path: [...path, key] }));
}
