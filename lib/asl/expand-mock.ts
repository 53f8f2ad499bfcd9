import type { Json } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import type { MockAnswer } from './mocks';

const delayed = /^([\s\S]*)@(\d+(?:\.\d+)?)$/;

/**
 * The long form of a mock answer. Of `ok:` everything behind the colon is JSON if it can be; then an ending
 * `@<seconds>` is tried; what is no JSON either way is taken as the text it is. All of `js:` is code.
 */
export function expandMock(mock: string | MockAnswer): MockAnswer {
  if (typeof mock !== 'string') return mock;
  if (mock === 'never') return { never: true };
  if (mock.startsWith('js:')) return { js: mock.slice('js:'.length) };
  const [, body = '', seconds] = delayed.exec(mock) ?? [];
  const after = seconds === undefined ? {} : { afterSeconds: Number(seconds) };
  if (mock.startsWith('fail:')) {
    return { throw: { error: (seconds === undefined ? mock : body).slice('fail:'.length) }, ...after };
  }
  const text = mock.replace(/^ok:/, '');
  const whole = json(text);
  if (whole !== undefined) return { return: whole };
  if (seconds === undefined) return { return: text };
  const shortened = body.replace(/^ok:/, '');
  const value = json(shortened);
  return { return: value === undefined ? shortened : value, ...after };
}

function json(text: string): Json | undefined {
  const parsed = parseLocatedJson(text);
  return parsed.ok ? parsed.value.value : undefined;
}
