import type { Json } from '@/lib/kernel/json';
import {
  readerConfigChoices,
  readerResources,
  writerConfigChoices,
  writerResources,
} from '../validate/distributed-fields';
import { stateTypes } from '../validate/fields';
import type { Asked, Completion } from './completion';
import { errorDocs } from './docs/errors';
import { stateTypeDocs } from './docs/state-types';
import { fieldsOf } from './fields-of';
import { offeredResources } from './resources';
import type { Syntax } from './syntax';
import { memberOf, textOf } from './tree';

/** The values that a field can have where there are only some: names of states and errors, types, resources, words. */
export function completeValues(asked: Asked): readonly Completion[] {
  const { syntax, setting, place } = asked;
  const quoted = syntax === 'json' || place.quoted;
  const text = (value: string, detail: string): Completion => ({
    label: value,
    insert: quoted ? JSON.stringify(value) : plainText(value, syntax),
    detail,
  });
  const word = (value: Json, detail = ''): Completion => ({ label: String(value), insert: String(value), detail });
  const { field, holder, shape } = setting;
  if (shape.kind === 'error-name') return errorNames(asked).map(([name, detail]) => text(name, detail));
  if (field === null || shape.kind === 'template') return [];
  if (isTarget(field, holder.kind)) return stateNames(asked).map(([name, type]) => text(name, type));
  const kind = fieldsOf(holder, setting.language)?.[field];
  if (kind === 'flag') return field === 'End' ? [word(true)] : [word(true), word(false)];
  if (field === 'Type' && holder.kind === 'state')
    return stateTypes.map((type) => text(type, stateTypeDocs[type].says));
  if (field === 'Resource' && holder.kind === 'state') return offeredResources.map(({ arn, says }) => text(arn, says));
  return (choicesOf(field, holder.kind) ?? []).map((value) => text(value, ''));
}

const isTarget = (field: string, holder: string) =>
  (field === 'Next' && ['state', 'rule', 'catcher'].includes(holder)) ||
  (field === 'Default' && holder === 'state') ||
  (field === 'StartAt' && ['machine', 'branch', 'processor'].includes(holder));

function choicesOf(field: string, holder: string): readonly string[] | undefined {
  switch (holder) {
    case 'reader':
      return field === 'Resource' ? readerResources : undefined;
    case 'writer':
      return field === 'Resource' ? writerResources : undefined;
    case 'reader-config':
      return readerConfigChoices[field];
    case 'writer-config':
      return writerConfigChoices[field];
    default:
      return words[field];
  }
}

const words: Readonly<Record<string, readonly string[]>> = {
  QueryLanguage: ['JSONPath', 'JSONata'],
  Version: ['1.0'],
  JitterStrategy: ['FULL', 'NONE'],
  Mode: ['INLINE', 'DISTRIBUTED'],
  ExecutionType: ['STANDARD', 'EXPRESS'],
};

/** The states of the same block: a transition leads nowhere else. */
function stateNames({ setting }: Asked): (readonly [name: string, type: string])[] {
  const states = memberOf(setting.block, 'States');
  if (states?.kind !== 'object') return [];
  return states.members.flatMap(({ key, value, colon }) =>
    colon === null ? [] : [[key, textOf(value, 'Type') ?? ''] as const],
  );
}

/** What failed in the last run, what the mocks throw, then AWS's own names; without those that are in the list already. */
function errorNames({ place, known }: Asked): (readonly [name: string, detail: string])[] {
  const list = place.steps.at(-1)?.node;
  const present =
    list?.kind === 'list'
      ? list.items.flatMap((item) => (item.kind === 'scalar' && item.from !== place.from ? [item.text] : []))
      : [];
  const all = new Map<string, string>();
  for (const name of known.seen?.errors ?? []) all.set(name, 'seen in the last run');
  for (const name of known.mockErrors) if (!all.has(name)) all.set(name, 'in the mocks');
  for (const [name, { says }] of Object.entries(errorDocs)) if (!all.has(name)) all.set(name, says);
  return [...all].filter(([name]) => !present.includes(name));
}

/** A text that YAML would read as something else needs its quotes. */
function plainText(value: string, syntax: Syntax): string {
  const isPlain = /^[A-Za-z][\w .:/-]*$/.test(value) && !/:(?:\s|$)|\s$/.test(value);
  const isOther = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return syntax === 'yaml' && isPlain && !isOther ? value : JSON.stringify(value);
}
