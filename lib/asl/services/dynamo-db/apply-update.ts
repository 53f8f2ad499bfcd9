import type { Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Item } from '../service-state';
import { type Attribute, attributeAt, contentOf, isAttribute, numberOf, typeOf, withAttribute } from './attributes';
import type { Values } from './condition-holds';
import type { Operand, UpdateAction } from './expression';

const missing = 'The provided expression refers to an attribute that does not exist in the item';
const wrongType = 'An operand in the update expression has an incorrect data type';
const wrongPath = 'The document path provided in the update expression is invalid for update';

/** The item after the actions of an UpdateExpression. All of them read the item as it was before. */
export function applyUpdate(actions: readonly UpdateAction[], item: Item, values: Values): Result<Item, string> {
  let after = item;
  for (const action of actions) {
    const value = newValue(action, item, values);
    if (!value.ok) return value;
    const changed = withAttribute(after, action.path, value.value);
    if (!changed && action.kind !== 'remove') return err(wrongPath);
    after = changed ?? after;
  }
  return ok(after);
}

/** What the action puts at its path; null takes away what is there. */
function newValue(action: UpdateAction, item: Item, values: Values): Result<Attribute | null, string> {
  const before = attributeAt(item, action.path);
  if (action.kind === 'remove') return ok(null);
  if (action.kind === 'set') return assigned(action.terms, action.sign, item, values);
  const value = attributeOf(action.value, item, values);
  if (!value) return err(missing);
  return action.kind === 'add' ? added(before, value) : without(before, value);
}

function assigned(terms: readonly Operand[], sign: 1 | -1, item: Item, values: Values): Result<Attribute, string> {
  const [first, second] = terms.map((term) => attributeOf(term, item, values));
  if (!first) return err(missing);
  if (terms.length === 1) return ok(first);
  const [a, b] = [numberOf(first), numberOf(second)];
  if (!second) return err(missing);
  return a === null || b === null ? err(wrongType) : ok({ N: String(a + sign * b) });
}

function attributeOf(operand: Operand, item: Item, values: Values): Attribute | undefined {
  if (operand.kind === 'path') return attributeAt(item, operand.path);
  if (operand.kind === 'value') {
    const value = Object.hasOwn(values, operand.name) ? values[operand.name] : undefined;
    return isAttribute(value) ? value : undefined;
  }
  const [first, second] = operand.arguments.map((each) => attributeOf(each, item, values));
  if (operand.name === 'if_not_exists') return first ?? second;
  if (operand.name !== 'list_append' || !first || !second) return undefined;
  const [head, tail] = [contentOf(first), contentOf(second)];
  return Array.isArray(head) && Array.isArray(tail) ? { L: [...head, ...tail] } : undefined;
}

/** ADD: numbers are added, a missing one counts as 0; sets are united. */
function added(before: Attribute | undefined, value: Attribute): Result<Attribute, string> {
  const number = numberOf(value);
  if (number !== null) {
    const old = before ? numberOf(before) : 0;
    return old === null ? err(wrongType) : ok({ N: String(old + number) });
  }
  const sets = bothSets(before, value);
  return sets ? ok({ [typeOf(value)]: [...new Set([...sets.before, ...sets.value])] }) : err(wrongType);
}

/** DELETE: members are taken out of a set; one that is left empty goes. */
function without(before: Attribute | undefined, value: Attribute): Result<Attribute | null, string> {
  const sets = bothSets(before, value);
  if (!sets) return err(wrongType);
  const left = sets.before.filter((member) => !sets.value.includes(member));
  return ok(left.length > 0 ? { [typeOf(value)]: left } : null);
}

function bothSets(
  before: Attribute | undefined,
  value: Attribute,
): { readonly before: readonly Json[]; readonly value: readonly Json[] } | null {
  const type = typeOf(value);
  const members = contentOf(value);
  const old = before ? contentOf(before) : [];
  if (!['SS', 'NS', 'BS'].includes(type) || !Array.isArray(members) || !Array.isArray(old)) return null;
  return before && typeOf(before) !== type ? null : { before: old, value: members };
}
