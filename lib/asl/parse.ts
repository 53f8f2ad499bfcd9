import { isJsonObject } from '@/lib/kernel/json';
import { parseLocatedJson, valueSpan } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { spanAt } from '@/lib/kernel/span';
import type { AslDiagnostic } from './diagnostics';
import type { AslDoc } from './document';

/** Name of the only document of a scenario. */
export const documentName = 'definition';

/**
 * The text of a state machine as a document with places. Fails, located, only where the text is no JSON object;
 * everything that is wrong with the object is for `validate`. Never throws, whatever the text.
 */
export function parse(text: string): Result<AslDoc, AslDiagnostic[]> {
  const common = { severity: 'error', document: documentName, path: [] } as const;
  if (text.trim() === '') {
    return err([{ ...common, code: 'not-an-object', at: spanAt(text, 0, text.length), values: { found: 'nothing' } }]);
  }
  const json = parseLocatedJson(text);
  if (!json.ok) {
    const { code: reason, at, expected, found } = json.error;
    return err([{ ...common, code: 'json-syntax', at, values: { reason, expected, found } }]);
  }
  if (isJsonObject(json.value.value)) return ok({ json: json.value });
  const found = json.value.value === null ? 'null' : Array.isArray(json.value.value) ? 'list' : typeof json.value.value;
  return err([{ ...common, code: 'not-an-object', at: valueSpan(json.value, []), values: { found } }]);
}
