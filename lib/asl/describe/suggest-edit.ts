import { assertNever } from '@/lib/kernel/assert-never';
import { type JsonPath, keySpan, type LocatedJson, nodeAt, valueSpan } from '@/lib/kernel/located-json';
import { type Span, spanAt } from '@/lib/kernel/span';
import type { AslDiagnostic } from '../diagnostics';
import type { AslDoc } from '../document';

/** Puts `insert` where `at` is; an empty `insert` removes, an empty `at` only adds. */
export type SuggestedEdit = { readonly at: Span; readonly insert: string };

/** The fix that `describe` words, as an edit of the text; null where only the author can know what to write. */
export function suggestEdit({ json }: AslDoc, diagnostic: AslDiagnostic): SuggestedEdit | null {
  const { path } = diagnostic;
  const value = (insert: unknown): SuggestedEdit => ({ at: valueSpan(json, path), insert: JSON.stringify(insert) });
  const key = (insert: string): SuggestedEdit => ({ at: keySpan(json, path), insert: JSON.stringify(insert) });
  switch (diagnostic.code) {
    case 'unknown-field':
      return diagnostic.values.nearest === undefined ? removeMember(json, path) : key(diagnostic.values.nearest);
    case 'not-one-of':
    case 'missing-target':
      return diagnostic.values.nearest === undefined ? null : value(diagnostic.values.nearest);
    case 'wrong-type':
      return convert(json, path, diagnostic.values.expected);
    case 'out-of-range':
      return value(diagnostic.values.least ?? diagnostic.values.most);
    case 'next-or-end':
      return diagnostic.values.has === 'both'
        ? removeMember(json, [...path, 'End'])
        : addMember(json, path, '"End": true');
    case 'exclusive-fields':
    case 'nested-next':
    case 'other-language-field':
    case 'credentials-on-activity':
    case 'language-downgrade':
      return removeMember(json, path);
    case 'states-all-not-alone':
      return value(['States.ALL']);
    case 'heartbeat-not-smaller':
      return diagnostic.values.timeout > 1 ? value(diagnostic.values.timeout - 1) : null;
    case 'no-such-pattern': {
      const { resource, pattern } = diagnostic.values;
      return value(
        resource.endsWith(pattern) ? resource.slice(0, -pattern.length) : resource.replace(/\.sync(?::2)?$/, ''),
      );
    }
    case 'bad-label':
      return relabel(diagnostic.values, value);
    case 'path-as-text':
      return key(`${diagnostic.values.field}.$`);
    case 'json-syntax':
    case 'input-too-large':
    case 'code-not-run-here':
    case 'not-an-object':
    case 'duplicate-key':
    case 'required-field':
    case 'empty-value':
    case 'unreachable-state':
    case 'no-terminal-state':
    case 'duplicate-state-name':
    case 'state-name-too-long':
    case 'one-field-of':
    case 'bad-timestamp':
    case 'bad-path':
    case 'not-a-reference-path':
    case 'bad-expression':
    case 'template-collision':
    case 'bad-variable-name':
    case 'outer-variable':
    case 'states-all-not-last':
    case 'bad-resource':
    case 'not-in-express':
    case 'duplicate-label':
    case 'no-operator':
    case 'several-operators':
    case 'several-tests':
    case 'jsonata-not-run-here':
    case 'bad-jsonata':
    case 'unsupported-jsonata':
    case 'result-not-evaluated':
      return null;
    default:
      return assertNever(diagnostic);
  }
}

function relabel(
  values: Extract<AslDiagnostic, { code: 'bad-label' }>['values'],
  value: (insert: string) => SuggestedEdit,
): SuggestedEdit | null {
  switch (values.reason) {
    case 'empty':
      return null;
    case 'too-long':
      return value([...values.label].slice(0, 40).join(''));
    case 'character':
      return value(values.label.replaceAll(values.character, '-'));
    default:
      return assertNever(values);
  }
}

/** A number or flag in quotes without them, and a text that lacks them with them. */
function convert(json: LocatedJson, path: JsonPath, expected: string): SuggestedEdit | null {
  const at = valueSpan(json, path);
  const written = json.text.slice(at.from, at.to);
  const inside = /^"(.*)"$/.exec(written)?.[1];
  const fits =
    (expected === 'a whole number' && inside !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(inside)) ||
    (expected === 'a number' && inside !== undefined && /^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(inside)) ||
    (expected === 'true or false' && (inside === 'true' || inside === 'false'));
  if (fits && inside !== undefined) return { at, insert: inside };
  return expected === 'a text' && /^(?:[-\d.eE+]+|true|false)$/.test(written)
    ? { at, insert: JSON.stringify(written) }
    : null;
}

/** The member with the comma that goes with it. */
function removeMember(json: LocatedJson, path: JsonPath): SuggestedEdit | null {
  const members = [...(nodeAt(json, path.slice(0, -1))?.members ?? [])];
  const index = members.findIndex(([name]) => name === path.at(-1));
  const [, member] = members[index] ?? [];
  if (!member) return null;
  const [, next] = members[index + 1] ?? [];
  const [, previous] = index > 0 ? (members[index - 1] ?? []) : [];
  const from = next || !previous ? member.keyFrom : previous.node.to;
  return { at: spanAt(json.text, from, next?.keyFrom ?? member.node.to), insert: '' };
}

/** A member behind the last one. */
function addMember(json: LocatedJson, path: JsonPath, text: string): SuggestedEdit | null {
  const node = nodeAt(json, path);
  if (!node?.members) return null;
  const [, last] = [...node.members].at(-1) ?? [];
  const at = last?.node.to ?? node.from + 1;
  return { at: spanAt(json.text, at, at), insert: last ? `, ${text}` : text };
}
