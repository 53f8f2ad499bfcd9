import { isJsonObject, type Json } from '@/lib/kernel/json';
import { type JsonPath, type LocatedJson, nodeAt } from '@/lib/kernel/located-json';
import type { QuickFix, TextEdit } from '@/lib/kernel/text-edit';
import { freeName } from './fix-fields';
import { addMembers, setKey, setValue } from './place-edits';

/** The retrier or catcher of States.ALL behind the others, each text as it was written; null where it is not the only one. */
export function moveLast(json: LocatedJson, errorEquals: JsonPath): QuickFix | null {
  const index = errorEquals.at(-2);
  const items = nodeAt(json, errorEquals.slice(0, -2))?.items;
  if (typeof index !== 'number' || !items) return null;
  const texts = items.map(({ from, to }) => json.text.slice(from, to));
  if (texts.slice(index + 1).some((text) => text.includes('"States.ALL"'))) return null;
  const [moved = ''] = texts.splice(index, 1);
  texts.push(moved);
  const edits = items.flatMap(({ from, to }, i): TextEdit[] =>
    i < index ? [] : [{ from, to, insert: texts[i] ?? '' }],
  );
  return { says: 'Move it to the end', edits };
}

/** A rule with several comparisons as one `And` of them. */
export function joinTests(json: LocatedJson, path: JsonPath, operators: readonly string[]): QuickFix | null {
  const rule = valueAt(json.value, path);
  if (!isJsonObject(rule) || rule.Variable === undefined) return null;
  const { Variable } = rule;
  const others = Object.entries(rule).filter(([key]) => key !== 'Variable' && !operators.includes(key));
  const And = operators.map((operator) => ({ Variable, [operator]: rule[operator] }));
  return { says: 'Join them with "And"', edits: [setValue(json, path, { And, ...Object.fromEntries(others) })] };
}

export function addTest(json: LocatedJson, path: JsonPath, has: 'variable' | 'nothing'): QuickFix {
  const members = has === 'variable' ? { IsPresent: true } : { Variable: '$', IsPresent: true };
  return { says: 'Test that it is there: "IsPresent"', edits: addMembers(json, path, members) };
}

/** Another name for a state that is not the first of its name, and for it in the transitions of its block. */
export function renameState(json: LocatedJson, path: JsonPath, name: string): QuickFix | null {
  const free = freeName(json.text, `${name} 2`);
  const block = path.slice(0, -2);
  const edits = [setKey(json, path, free)];
  const visit = (value: Json | undefined, at: JsonPath, own: boolean) => {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) visit(item as Json, [...at, i], own);
    if (!isJsonObject(value)) return;
    for (const [key, member] of Object.entries(value)) {
      const inner = [...at, key];
      if (['Next', 'Default'].includes(key) && member === name && own) edits.push(setValue(json, inner, free));
      // The blocks inside have transitions of their own.
      else if (['Retry', 'Catch', 'Choices', 'And', 'Or', 'Not'].includes(key)) visit(member, inner, own);
    }
  };
  const holder = valueAt(json.value, block);
  if (!isJsonObject(holder)) return null;
  if (holder.StartAt === name) edits.push(setValue(json, [...block, 'StartAt'], free));
  for (const [key, state] of Object.entries(isJsonObject(holder.States) ? holder.States : {})) {
    visit(state, [...block, 'States', key], true);
  }
  return { says: `Rename to "${free}"`, edits };
}

export function valueAt(root: Json, path: JsonPath): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (typeof step === 'number') return Array.isArray(value) ? (value[step] as Json | undefined) : undefined;
    return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, root);
}
