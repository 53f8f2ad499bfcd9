import type { Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { javaText } from '../paths/java-text';
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
      text += javaText(value);
      used += 1;
      i += 1;
    } else text += char;
    if (text.length > maxText) return err({ code: 'too-large' });
  }
  return used === values.length ? ok(text) : err({ code: 'bad-argument', expected: 'a {} for each value' });
}
