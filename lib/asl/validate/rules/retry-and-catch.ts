import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { JsonPath } from '@/lib/kernel/located-json';
import { catcherFields, retrierFields } from '../fields';
import { listOf } from '../find-sites';
import { type Report, typeName, type ValidationRule } from '../site';
import { checkFields, didYouMean, requireFields } from './check-fields';

const jitterStrategies = ['NONE', 'FULL'] as const;

/** ASL spec, "Errors": retriers and catchers, and where `States.ALL` may stand. */
export const retryAndCatch: ValidationRule = (sites, report) => {
  for (const { state, type, path, language } of sites.states) {
    if (type !== 'Task' && type !== 'Parallel' && type !== 'Map') continue;
    for (const [i, retrier] of objects(state.Retry, [...path, 'Retry'], report)) {
      const at = [...path, 'Retry', i];
      requireFields(retrier, at, ['ErrorEquals'], report);
      checkFields(retrier, at, 'a retrier', retrierFields, report);
      checkJitter(retrier.JitterStrategy, [...at, 'JitterStrategy'], report);
    }
    for (const [i, catcher] of objects(state.Catch, [...path, 'Catch'], report)) {
      const at = [...path, 'Catch', i];
      requireFields(catcher, at, ['ErrorEquals', 'Next'], report);
      checkFields(catcher, at, 'a catcher', catcherFields[language], report);
    }
    for (const field of ['Retry', 'Catch'] as const)
      checkErrorNames(listOf(state[field]), [...path, field], field, report);
  }
};

function objects(list: Json | undefined, path: JsonPath, report: Report): [number, JsonObject][] {
  return listOf(list).flatMap((item, i) => {
    if (isJsonObject(item)) return [[i, item] as [number, JsonObject]];
    report('wrong-type', [...path, i], { field: String(path.at(-1)), expected: 'an object', found: typeName(item) });
    return [];
  });
}

function checkJitter(found: Json | undefined, path: JsonPath, report: Report): void {
  if (typeof found !== 'string' || jitterStrategies.some((known) => known === found)) return;
  const values = { field: 'JitterStrategy', found, allowed: jitterStrategies, ...didYouMean(found, jitterStrategies) };
  report('not-one-of', path, values);
}

function checkErrorNames(list: readonly Json[], path: JsonPath, field: string, report: Report): void {
  for (const [i, item] of list.entries()) {
    if (!isJsonObject(item) || !Array.isArray(item.ErrorEquals)) continue;
    const at = [...path, i, 'ErrorEquals'];
    const names = item.ErrorEquals as readonly Json[];
    if (names.length === 0) report('empty-value', at, { field: 'ErrorEquals' });
    for (const [n, name] of names.entries()) {
      if (typeof name === 'string') continue;
      report('wrong-type', [...at, n], { field: 'ErrorEquals', expected: 'a text', found: typeName(name) });
    }
    if (!names.includes('States.ALL')) continue;
    if (names.length > 1) report('states-all-not-alone', at, {});
    if (i < list.length - 1) report('states-all-not-last', at, { field });
  }
}
