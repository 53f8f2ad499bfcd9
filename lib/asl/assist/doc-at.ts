import { operatorFields } from '../choice/operator-fields';
import type { StateType } from '../events';
import { type Doc, doc } from './docs/doc';
import { errorDocs } from './docs/errors';
import { fieldDocs, placedFieldDocs } from './docs/fields';
import { intrinsicDocs } from './docs/intrinsics';
import { stateTypeDocs } from './docs/state-types';
import { fieldsOf } from './fields-of';
import { placeAt } from './place';
import { type Shape, settingOf } from './setting';

/** What is known of the word at an offset, and which part of the text it is about. */
export type DocAt = { readonly from: number; readonly to: number; readonly word: string; readonly doc: Doc };

/** The words on the field, state type, error name or function at an offset; null where there are none. */
export function docAt(text: string, offset: number): DocAt | null {
  const place = placeAt(text, offset);
  if (place.from === place.to) return null;
  const setting = settingOf(place);
  const found = (word: string, known: Doc | undefined, from = place.from, to = place.to): DocAt | null =>
    known ? { from, to, word, doc: known } : null;
  const written = text.slice(place.from, place.to).replace(/^["']|["']$/g, '');
  if (place.at === 'name') {
    const fields = fieldsOf(setting.holder, setting.language);
    return fields && Object.hasOwn(fields, written) ? found(written, fieldDoc(written, setting.holder)) : null;
  }
  if (setting.shape.kind === 'error-name') return found(written, ownOf(errorDocs, written));
  if (setting.field === 'Type' && setting.holder.kind === 'state') {
    return found(written, Object.hasOwn(stateTypeDocs, written) ? stateTypeDocs[written as StateType] : undefined);
  }
  for (const call of written.matchAll(/States\.\w+/g)) {
    const from = place.from + (place.quoted ? 1 : 0) + call.index;
    const to = from + call[0].length;
    if (from <= offset && offset <= to) return found(call[0], ownOf(intrinsicDocs, call[0]), from, to);
  }
  return null;
}

/** The words on a field of such an object. */
export function fieldDoc(field: string, holder: Shape): Doc | undefined {
  const place = holder.kind === 'machine' || holder.kind === 'state' || holder.kind === 'catcher' ? holder.kind : null;
  const own = place && ownOf(placedFieldDocs[place], field);
  return own ?? ownOf(fieldDocs, field) ?? (operatorFields.includes(field) ? operatorDoc(field) : undefined);
}

/** Comparisons say what they compare in their names. */
function operatorDoc(operator: string): Doc {
  const other = operator.endsWith('Path') ? 'what another path leads to' : 'this value';
  return doc('choice', `Compares what Variable leads to with ${other}. Where the types do not fit, the test is false.`);
}

function ownOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
