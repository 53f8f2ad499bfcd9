import type { QueryLanguageName } from '../definition';
import type { StateType } from '../events';
import { stateTypes } from '../validate/fields';
import type { Place, PlaceStep } from './place';
import { type TextTree, textOf } from './tree';

/** What kind of thing stands at a place, as far as the language tells them apart. */
export type Shape =
  | { readonly kind: PlainShape }
  | { readonly kind: 'state'; readonly type: StateType | null }
  | { readonly kind: 'list'; readonly of: Shape };
type PlainShape =
  | 'machine'
  | 'branch'
  | 'processor'
  | 'states'
  | 'retrier'
  | 'catcher'
  | 'error-name'
  | 'rule'
  | 'test'
  | 'reader'
  | 'reader-config'
  | 'batcher'
  | 'writer'
  | 'writer-config'
  | 'processor-config'
  | 'credentials'
  /** Fields of any name, evaluated where they say so. */
  | 'template'
  /** Names of variables. */
  | 'assign'
  | 'plain';

/** What the language knows of a place. */
export type Setting = {
  /** What holds the field or the name at the place. */
  readonly holder: Shape;
  readonly holderNode: TextTree | null;
  /** The field whose value is there, or whose list it is in. */
  readonly field: string | null;
  /** What that value is. */
  readonly shape: Shape;
  readonly language: QueryLanguageName;
  readonly block: TextTree | null;
  readonly state: TextTree | null;
  /** The state's path, as in the graph; of the block around where there is none. */
  readonly path: readonly string[];
};

export function settingOf(place: Place): Setting {
  const root = place.steps[0]?.node ?? place.inside;
  const machineLanguage = languageOf(root, 'JSONPath');
  const found: { -readonly [K in keyof Setting]: Setting[K] } = {
    holder: { kind: 'machine' },
    holderNode: root,
    field: null,
    shape: { kind: 'machine' },
    language: machineLanguage,
    block: root,
    state: null,
    path: [],
  };
  for (const [i, step] of place.steps.entries()) {
    const inner = place.steps[i + 1]?.node ?? (place.at === 'name' ? place.inside : valueAt(step));
    const shape = shapeOf(found.shape, step.key, inner);
    if (typeof step.key === 'string') found.field = step.key;
    if (found.shape.kind !== 'list' || shape.kind !== 'error-name') {
      found.holder = found.shape;
      found.holderNode = step.node;
    }
    found.path = [...found.path, ...pathStep(found.shape, shape, step.key, found.field)];
    if (shape.kind === 'state') {
      found.state = inner;
      found.language = languageOf(inner, machineLanguage);
    }
    if (shape.kind === 'branch' || shape.kind === 'processor') {
      found.block = inner;
      found.state = null;
      found.language = machineLanguage;
    }
    found.shape = shape;
  }
  if (place.at === 'value') return found;
  // A name belongs to what the way has led into.
  return { ...found, holder: found.shape, holderNode: place.inside, field: null };
}

const languageOf = (node: TextTree | null, otherwise: QueryLanguageName): QueryLanguageName =>
  textOf(node, 'QueryLanguage') === 'JSONata' ? 'JSONata' : otherwise;

function valueAt({ node, key }: PlaceStep): TextTree | null {
  if (node.kind === 'list' && typeof key === 'number') return node.items[key] ?? null;
  return node.kind === 'object' ? (node.members.find((member) => member.key === key)?.value ?? null) : null;
}

function pathStep(from: Shape, to: Shape, key: string | number, field: string | null): readonly string[] {
  if (from.kind === 'states' && typeof key === 'string') return ['States', key];
  if (to.kind === 'branch' && field === 'Branches') return [`branch:${key}`];
  return to.kind === 'processor' ? ['item'] : [];
}

/** The shapes of members, by the shape that holds them. */
const members: { readonly [kind in PlainShape | 'state']?: { readonly [field: string]: Shape } } = {
  machine: { States: { kind: 'states' } },
  branch: { States: { kind: 'states' } },
  processor: { States: { kind: 'states' }, ProcessorConfig: { kind: 'processor-config' } },
  state: {
    Retry: { kind: 'list', of: { kind: 'retrier' } },
    Catch: { kind: 'list', of: { kind: 'catcher' } },
    Choices: { kind: 'list', of: { kind: 'rule' } },
    Branches: { kind: 'list', of: { kind: 'branch' } },
    ItemProcessor: { kind: 'processor' },
    Iterator: { kind: 'processor' },
    ItemReader: { kind: 'reader' },
    ItemBatcher: { kind: 'batcher' },
    ResultWriter: { kind: 'writer' },
    Credentials: { kind: 'credentials' },
  },
  retrier: { ErrorEquals: { kind: 'list', of: { kind: 'error-name' } } },
  catcher: { ErrorEquals: { kind: 'list', of: { kind: 'error-name' } } },
  reader: { ReaderConfig: { kind: 'reader-config' } },
  writer: { WriterConfig: { kind: 'writer-config' } },
};
const templates = ['Parameters', 'ItemSelector', 'ResultSelector', 'BatchInput', 'Arguments', 'Output', 'Items'];

function shapeOf(holder: Shape, key: string | number, inner: TextTree | null): Shape {
  if (typeof key === 'number') return holder.kind === 'list' ? holder.of : holder;
  if (holder.kind === 'states') {
    const type = stateTypes.find((known) => known === textOf(inner, 'Type')) ?? null;
    return { kind: 'state', type };
  }
  if (holder.kind === 'template' || holder.kind === 'assign' || holder.kind === 'credentials')
    return { kind: 'template' };
  if (holder.kind === 'list') return { kind: 'plain' };
  if (holder.kind === 'rule' || holder.kind === 'test') {
    if (key === 'And' || key === 'Or') return { kind: 'list', of: { kind: 'test' } };
    if (key === 'Not') return { kind: 'test' };
  }
  if (key === 'Assign') return { kind: 'assign' };
  const own = members[holder.kind]?.[key];
  return own ?? { kind: templates.includes(key) ? 'template' : 'plain' };
}
