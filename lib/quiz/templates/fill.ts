import type { Expressions } from '@/lib/asl';
import { isJsonObject, type Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { spacedJson } from './spaced-json';

export type FillError = { readonly code: 'expression'; readonly place: readonly string[]; readonly message: string };

type Values = { readonly [name: string]: Json };

const braces = /\{\{([\s\S]+?)\}\}/g;
const onlyBraces = /^\s*\{\{((?:(?!\}\})[\s\S])+)\}\}\s*$/;

/** A text with what its `{{ expressions }}` give in their places: texts as they are, other values as JSON. */
export async function fillText(
  text: string,
  values: Values,
  expressions: Expressions,
  place: readonly string[],
): Promise<Result<string, FillError>> {
  let filled = '';
  let end = 0;
  for (const match of text.matchAll(braces)) {
    const value = await evaluated(match[1] ?? '', values, expressions, place);
    if (!value.ok) return value;
    filled += text.slice(end, match.index) + inText(value.value);
    end = match.index + match[0].length;
  }
  return ok(filled + text.slice(end));
}

/** Any JSON with its texts filled. A text that is one expression and nothing else becomes the value, of whatever type. */
export async function fillJson(
  template: Json,
  values: Values,
  expressions: Expressions,
  place: readonly string[],
): Promise<Result<Json, FillError>> {
  if (typeof template === 'string') {
    const alone = onlyBraces.exec(template)?.[1];
    return alone === undefined
      ? fillText(template, values, expressions, place)
      : evaluated(alone, values, expressions, place);
  }
  if (Array.isArray(template)) {
    const items: Json[] = [];
    for (const [i, part] of (template as readonly Json[]).entries()) {
      const item = await fillJson(part, values, expressions, [...place, String(i)]);
      if (!item.ok) return item;
      items.push(item.value);
    }
    return ok(items);
  }
  if (!isJsonObject(template)) return ok(template);
  const members: [string, Json][] = [];
  for (const [name, part] of Object.entries(template)) {
    const member = await fillJson(part, values, expressions, [...place, name]);
    if (!member.ok) return member;
    members.push([name, member.value]);
  }
  return ok(Object.fromEntries(members));
}

export async function evaluated(
  expression: string,
  values: Values,
  expressions: Expressions,
  place: readonly string[],
): Promise<Result<Json, FillError>> {
  const value = await expressions.evaluate(expression.trim(), values);
  return value.ok ? ok(tidy(value.value)) : err({ code: 'expression', place, message: value.error.message });
}

/** 0.1 + 0.2 is 0.3 to a reader. */
const tidy = (value: Json): Json => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);

const inText = (value: Json): string => (typeof value === 'string' ? value : spacedJson(value));
