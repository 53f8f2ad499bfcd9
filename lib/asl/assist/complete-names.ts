import type { FieldKind } from '../validate/fields';
import type { Asked, Completion } from './completion';
import { fieldDoc } from './doc-at';
import { alternatives, fieldsOf } from './fields-of';

/** The fields that may still be added at a place, each with the beginning of its value. */
export function completeNames({ text, syntax, place, setting }: Asked): readonly Completion[] {
  const fields = fieldsOf(setting.holder, setting.language);
  if (!fields) return [];
  const others = place.inside?.kind === 'object' ? place.inside.members.filter((each) => each !== place.member) : [];
  const present = others.map(({ key }) => key);
  const excluded = new Set([
    ...present,
    ...alternatives.filter((group) => group.some((name) => present.includes(name))).flat(),
  ]);
  // A name that is only being changed has its value already.
  const hasValue = place.member !== null && place.member.colon !== null;
  const comma = syntax === 'json' && !hasValue && /^\s*"/.test(text.slice(place.to)) ? ',' : '';
  const offered = Object.entries(fields).filter(([name]) => !excluded.has(name));
  // What every object may have comes last.
  return [
    ...offered.filter(([name]) => !common.includes(name)),
    ...offered.filter(([name]) => common.includes(name)),
  ].map(([name, kind]) => {
    const detail = firstSentence(fieldDoc(name, setting.holder)?.says ?? '');
    if (hasValue) return { label: name, insert: syntax === 'json' ? JSON.stringify(name) : name, detail };
    const [before, after] = syntax === 'json' ? jsonValue(name, kind) : yamlValue(name, kind);
    const start = `${syntax === 'json' ? JSON.stringify(name) : name}:${before}`;
    const goesOn = after.startsWith('"') || (syntax === 'yaml' && before === ' ');
    return { label: name, insert: `${start}${after}${comma}`, detail, caret: start.length, goesOn };
  });
}

const common = ['Comment', 'QueryLanguage', 'Version'];

const firstSentence = (says: string) => /^.*?[.:;](?=\s|$)/.exec(says)?.[0].replace(/[.:;]$/, '') ?? says;

type Around = readonly [before: string, after: string];

/** What stands before and behind the caret once the name is there. */
function jsonValue(name: string, kind: FieldKind): Around {
  if (name === 'Retry') return [' [{ "ErrorEquals": ["', '"] }]'];
  if (name === 'Catch') return [' [{ "ErrorEquals": ["', '"], "Next": "" }]'];
  if (name === 'ErrorEquals') return [' ["', '"]'];
  switch (kind) {
    case 'text':
    case 'path':
    case 'nullable-path':
    case 'path-or-call':
    case 'reference-path':
    case 'value-path':
    case 'number-path':
      return [' "', '"'];
    case 'flag':
      return [' true', ''];
    case 'list':
      return [' [', ']'];
    case 'object':
    case 'template':
    case 'assign':
    case 'variables':
      return [' {', '}'];
    default:
      return [' ', ''];
  }
}

function yamlValue(name: string, kind: FieldKind): Around {
  if (kind === 'flag') return [' true', ''];
  if (name === 'ErrorEquals') return [' [', ']'];
  return ['list', 'object', 'template', 'assign', 'variables'].includes(kind) ? ['', ''] : [' ', ''];
}
