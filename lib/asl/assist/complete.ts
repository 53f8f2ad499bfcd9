import { completeExpressions } from './complete-expressions';
import { completeNames } from './complete-names';
import { completeValues } from './complete-values';
import type { Asked, Completions, Known } from './completion';
import { placeAt } from './place';
import { settingOf } from './setting';
import { syntaxOf } from './syntax';

/** What may be written at an offset of a definition, finished or not. Null where nothing can be said. Never throws. */
export function complete(text: string, offset: number, known: Known): Completions | null {
  const place = placeAt(text, offset);
  const asked: Asked = { text, offset, syntax: syntaxOf(text), place, setting: settingOf(place), known };
  if (place.inside === null && text.trim() !== '') return null;
  const answer =
    place.at === 'name'
      ? { from: wordStart(asked), replace: place, options: completeNames(asked) }
      : (completeExpressions(asked) ?? { from: wordStart(asked), replace: place, options: completeValues(asked) });
  return answer.options.length === 0 ? null : answer;
}

const wordStart = ({ place, offset }: Asked) => Math.min(offset, place.from + (place.quoted ? 1 : 0));
