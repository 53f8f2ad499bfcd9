import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { JsonPath } from '@/lib/kernel/located-json';
import type { Report, ValidationRule } from '../site';

/** ASL spec, "Pass State": `Result` is a literal. A `.$` inside it stays as it is written, which is seldom meant. */
export const passResults: ValidationRule = (sites, report) => {
  for (const { state, type, path } of sites.states) {
    if (type === 'Pass' && state.Result !== undefined) findDynamic(state.Result, [...path, 'Result'], report);
  }
};

function findDynamic(value: Json, path: JsonPath, report: Report): void {
  if (Array.isArray(value)) {
    for (const [i, item] of (value as readonly Json[]).entries()) findDynamic(item, [...path, i], report);
  } else if (isJsonObject(value)) {
    for (const [field, item] of Object.entries(value)) {
      if (field.endsWith('.$')) report('result-not-evaluated', [...path, field], { field }, 'on-key');
      findDynamic(item, [...path, field], report);
    }
  }
}
