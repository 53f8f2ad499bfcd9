import { assertNever } from '@/lib/kernel/assert-never';
import { formatDuration } from '@/lib/kernel/duration';
import type { Json } from '@/lib/kernel/json';
import { spacedJson } from './spaced-json';
import type { Render } from './template';

/**
 * The text of an answer, before the template's own words around it. Null where the answer cannot be an option: no words are
 * written for it, or it is of another type than the template renders.
 */
export function renderAnswer(answer: Json, { as, unit, words }: Render): string | null {
  switch (as) {
    case 'duration':
      return typeof answer === 'number' ? formatDuration(answer) : null;
    case 'number':
      if (typeof answer !== 'number') return null;
      return unit ? `${answer} ${answer === 1 ? unit[0] : unit[1]}` : String(answer);
    case 'name':
      return typeof answer === 'string' ? `\`${answer}\`` : null;
    case 'json':
      return answer === null ? null : `\`${spacedJson(answer)}\``;
    case 'words':
      return words?.[typeof answer === 'string' ? answer : JSON.stringify(answer)] ?? null;
    default:
      return assertNever(as);
  }
}
