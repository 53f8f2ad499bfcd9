import type { JsonPath, LocatedJson } from '@/lib/kernel/located-json';
import type { QuickFix } from '@/lib/kernel/text-edit';
import { parsePath } from '../../paths/parse-path';
import { isReferencePath } from '../../paths/path';
import { parseTimestamp } from '../../timestamp';
import { setKey, setValue } from './place-edits';

const changeTo = (json: LocatedJson, path: JsonPath, value: string): QuickFix => ({
  says: `Change to "${value}"`,
  edits: [setValue(json, path, value)],
});

/** A date with small letters, a blank, or nothing about the zone. */
export function fixTimestamp(json: LocatedJson, path: JsonPath, found: string): QuickFix | null {
  const tidy = found
    .trim()
    .toUpperCase()
    .replace(/^(\S+)\s+/, '$1T')
    .replaceAll(' ', '');
  const day = /^\d{4}-\d\d-\d\d$/.test(tidy) ? `${tidy}T00:00:00` : tidy;
  const whole = [day, `${day}Z`, `${day}:00Z`].find((text) => parseTimestamp(text) !== null);
  return whole === undefined ? null : changeTo(json, path, whole);
}

/** A path that lacks its dollar sign. `reference`: only one that leads to a single place will do. */
export function fixPath(json: LocatedJson, path: JsonPath, found: string, reference = false): QuickFix | null {
  const rooted = found.startsWith('[') || found.startsWith('.') ? `$${found}` : `$.${found}`;
  const parsed = found.startsWith('$') ? null : parsePath(rooted);
  if (!parsed?.ok || (reference && !isReferencePath(parsed.value))) return null;
  return changeTo(json, path, rooted);
}

/** A literal in a field whose name says that it is looked up. */
export function fixExpression(json: LocatedJson, path: JsonPath, field: string): QuickFix | null {
  const plain = field.replace(/\.\$$/, '');
  if (plain === field || path.at(-1) !== field) return null;
  return { says: `Keep it as a text: rename to "${plain}"`, edits: [setKey(json, path, plain)] };
}

/** A name of letters, digits and `_`. */
export function fixVariableName(json: LocatedJson, path: JsonPath, name: string): QuickFix | null {
  const ending = String(path.at(-1)).endsWith('.$') ? '.$' : '';
  const letters = [...name.normalize('NFC').replace(/[^\p{ID_Continue}]/gu, '_')].slice(0, 79).join('');
  const proper = letters === 'states' || !/^[\p{ID_Start}_]/u.test(letters) ? `_${letters}` : letters;
  return { says: `Rename to "${proper}"`, edits: [setKey(json, path, `${proper}${ending}`)] };
}
