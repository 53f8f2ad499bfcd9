import { isJsonObject, type Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { CallError } from './functions';

/** `States.Format`: as many `{}` as values; a backslash makes `'`, `\`, `{` and `}` plain. */
export function formatTemplate(template: string, values: readonly Json[], maxText: number): Result<string, CallError> {
  let text = '';
  let used = 0;
  for (let i = 0; i < template.length; i += 1) {
    const char = template.charAt(i);
    if (char === '\\' && i + 1 < template.length) {
      i += 1;
      text += template.charAt(i);
    } else if (char === '{' && template[i + 1] === '}') {
      const value = values[used];
      if (value === undefined) return err({ code: 'bad-argument', expected: 'a value for each {}' });
      text += displayed(value);
      used += 1;
      i += 1;
    } else text += char;
    if (text.length > maxText) return err({ code: 'too-large' });
  }
  return used === values.length ? ok(text) : err({ code: 'bad-argument', expected: 'a {} for each value' });
}

/** Recorded: objects and lists appear as Java prints maps and lists, `{a=1, b=[]}`, and texts without quotes. */
function displayed(value: Json): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(displayed).join(', ')}]`;
  if (isJsonObject(value)) {
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}=${displayed(item)}`)
      .join(', ')}}`;
  }
  return JSON.stringify(value);
}
