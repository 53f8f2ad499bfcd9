import { isOrExpression } from '../validate/fields';
import type { Asked, Completion, Completions } from './completion';
import { intrinsicCalls, intrinsicDocs } from './docs/intrinsics';
import { fieldsOf } from './fields-of';
import type { SeenPath } from './seen-in-run';
import { textOf } from './tree';

/** Paths, variables, functions: where a value is looked up. Null where a text is only a text. */
export function completeExpressions(asked: Asked): Completions | null {
  const { place, offset, text, syntax } = asked;
  const kind = expressionKind(asked);
  if (kind === null) return null;
  const typed = place.typed;
  if (kind === 'jsonata' && !typed.startsWith('{%')) {
    const start = syntax === 'json' || place.quoted ? '"{% ' : "'{% ";
    const insert = `${start} %}${start.charAt(0)}`;
    const option = { label: '{% %}', insert, detail: 'a JSONata expression', caret: start.length, goesOn: true };
    return { from: Math.min(offset, place.from + (place.quoted ? 1 : 0)), replace: place, options: [option] };
  }
  const options = kind === 'jsonata' ? jsonataOptions(asked) : pathOptions(asked, kind === 'path-or-call');
  const isWritten = place.quoted || (syntax === 'yaml' && typed !== '');
  if (!isWritten) {
    const quoted = options.map((option) => ({ ...option, insert: JSON.stringify(option.insert) }));
    return { from: place.from, replace: place, options: quoted };
  }
  // Inside a call or an expression only the word at the caret is meant.
  const word = /(?:\$[\w.$[\]']*|States\.?\w*|[A-Za-z]\w*)?$/.exec(typed)?.[0] ?? '';
  const behind = /^[\w.$[\]]*/.exec(text.slice(offset, place.to))?.[0] ?? '';
  const from = offset - word.length;
  return { from, replace: { from, to: offset + behind.length }, options };
}

const pathKinds = ['path', 'nullable-path', 'reference-path', 'value-path', 'number-path'];

function expressionKind({ setting, place }: Asked): 'path' | 'path-or-call' | 'jsonata' | null {
  const { field, holder, shape, language } = setting;
  if (field === null || shape.kind === 'error-name' || place.at !== 'value') return null;
  const kind = fieldsOf(holder, language)?.[field];
  if (language === 'JSONata') {
    const isEvaluated = kind === 'any' || (kind !== undefined && isOrExpression(kind));
    const named = ['Condition', 'Timestamp', 'Error', 'Cause', 'RoleArn'].includes(field) && holder.kind !== 'machine';
    const inside = holder.kind === 'template' || holder.kind === 'assign' || shape.kind === 'template';
    return isEvaluated || named || inside ? 'jsonata' : null;
  }
  if (kind === 'path-or-call') return kind;
  if (kind && pathKinds.includes(kind)) return 'path';
  const key = place.member?.key ?? field;
  return kind === undefined && key.endsWith('.$') ? 'path-or-call' : null;
}

const option = ({ path, shows }: SeenPath): Completion => ({ label: path, insert: path, detail: shows });

/** Members of the context object (developer guide, "Accessing execution data from the Context object"). */
const contextPaths: readonly (readonly [path: string, says: string])[] = [
  ['Execution.Id', 'the ARN of the execution'],
  ['Execution.Input', 'what the execution was started with'],
  ['Execution.Name', 'the name of the execution'],
  ['Execution.RoleArn', 'the role of the machine'],
  ['Execution.StartTime', 'when the execution started'],
  ['State.EnteredTime', 'when the state was entered'],
  ['State.Name', 'the name of the state'],
  ['State.RetryCount', 'how many retries so far'],
  ['StateMachine.Id', 'the ARN of the machine'],
  ['StateMachine.Name', 'the name of the machine'],
];
const itemPaths: typeof contextPaths = [
  ['Map.Item.Index', 'the number of the item, from 0'],
  ['Map.Item.Value', 'the item'],
];
const tokenPath: typeof contextPaths = [['Task.Token', 'the token to be sent back']];

function contextFor({ setting }: Asked): typeof contextPaths {
  const isMap = setting.path.includes('item') || textOf(setting.state, 'Type') === 'Map';
  const waits = textOf(setting.state, 'Resource')?.endsWith('.waitForTaskToken') ?? false;
  return [...contextPaths, ...(isMap ? itemPaths : []), ...(waits ? tokenPath : [])];
}

function pathOptions(asked: Asked, calls: boolean): Completion[] {
  const { setting, known } = asked;
  const seesResult = setting.holder.kind === 'assign' || fieldAround(asked) === 'ResultSelector';
  const result = known.seen?.result ?? [];
  const seen = seesResult && result.length > 0 ? result : (known.seen?.input ?? []);
  const isReference = setting.field === 'ResultPath';
  const root: Completion = { label: '$', insert: '$', detail: 'everything' };
  return [
    ...(seen.length === 0 ? [root] : seen.map(option)),
    ...(isReference ? [] : (known.seen?.variables ?? []).map(option)),
    ...(isReference
      ? []
      : contextFor(asked).map(([path, says]) => ({ label: `$$.${path}`, insert: `$$.${path}`, detail: says }))),
    ...(calls
      ? Object.entries(intrinsicCalls).map(([label, insert]) => ({
          label,
          insert,
          detail: intrinsicDocs[label]?.says ?? '',
        }))
      : []),
  ];
}

const jsonataFunctions: readonly (readonly [call: string, says: string])[] = [
  ['$partition($states.input, 10)', 'a list cut into lists'],
  ['$range(1, 9, 2)', 'numbers from the first to the last'],
  ["$hash($states.input, 'SHA-256')", 'a hash of a text'],
  ['$random()', 'a number from 0 up to 1'],
  ['$uuid()', 'a random UUID'],
  ['$parse($states.input)', 'a text read as JSON'],
];

function jsonataOptions(asked: Asked): Completion[] {
  const { setting, known } = asked;
  const rooted = (paths: readonly SeenPath[], root: string): Completion[] =>
    (paths.length === 0 ? [{ path: '$', shows: '' }] : paths).map(({ path, shows }) => {
      const whole = `${root}${path.slice(1)}`;
      return { label: whole, insert: whole, detail: shows };
    });
  const around = fieldAround(asked);
  const type = textOf(setting.state, 'Type') ?? '';
  const leaves = around === 'Output' || around === 'Assign';
  const inCatcher = asked.place.steps.some(({ key }) => key === 'Catch');
  return [
    ...rooted(known.seen?.input ?? [], '$states.input'),
    ...(leaves && !inCatcher && ['Task', 'Parallel', 'Map'].includes(type)
      ? rooted(known.seen?.result ?? [], '$states.result')
      : []),
    ...(leaves && inCatcher
      ? ['Error', 'Cause'].map((name) => whole(`$states.errorOutput.${name}`, 'of what was caught'))
      : []),
    ...(known.seen?.variables ?? []).map(option),
    ...contextFor(asked).map(([path, says]) => whole(`$states.context.${path}`, says)),
    ...jsonataFunctions.map(([call, says]) => ({ ...whole(call, says), label: call.replace(/\(.*/, '()') })),
  ];
}

const whole = (text: string, detail: string): Completion => ({ label: text, insert: text, detail });

/** The field of the state, catcher or rule that a value is in, however deep. */
function fieldAround({ place }: Asked): string | null {
  const known = ['Output', 'Assign', 'Arguments', 'Parameters', 'ResultSelector', 'ItemSelector'];
  const found = place.steps.findLast(({ key }) => typeof key === 'string' && known.includes(key));
  return typeof found?.key === 'string' ? found.key : null;
}
