import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { jsonataReferences } from './jsonata-references';
import { jsonPathReferences } from './jsonpath-references';

/** State name → names of the variables it reads, sorted; a state that reads none is not listed. */
export type VariableReferences = { readonly [state: string]: readonly string[] };

/**
 * Which variables each state reads, as DescribeStateMachine answers. Found in the definition alone: nothing runs, and a
 * variable need not be assigned anywhere. States of branches and processors are listed beside the others.
 */
export function variableReferences(definition: Json): VariableReferences {
  const found: [string, string[]][] = [];
  const machineLanguage = isJsonObject(definition) ? definition.QueryLanguage : undefined;
  const assigned = assignedNames(definition);
  const blocks: Json[] = [definition];
  for (let block = blocks.pop(); block !== undefined; block = blocks.pop()) {
    const states = isJsonObject(block) && isJsonObject(block.States) ? block.States : {};
    for (const [name, state] of Object.entries(states)) {
      if (!isJsonObject(state)) continue;
      blocks.push(...blocksOf(state));
      // A Map's or Parallel's own language is not that of the states inside it.
      const readsJsonata = (state.QueryLanguage ?? machineLanguage) === 'JSONata';
      const own = withoutBlocks(state);
      const names = readsJsonata ? inJsonata(own, assigned) : inJsonPath(own);
      if (names.length > 0) found.push([name, [...new Set(names)].sort()]);
    }
  }
  return Object.fromEntries(found);
}

/** Names that any state assigns. */
function assignedNames(definition: Json): ReadonlySet<string> {
  const names = new Set<string>();
  const open: Json[] = [definition];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value);
    if (!isJsonObject(value)) continue;
    const { Assign } = value;
    if (isJsonObject(Assign)) for (const name of Object.keys(Assign)) names.add(name.replace(/\.\$$/, ''));
    open.push(...Object.values(value));
  }
  return names;
}

const blockFields = ['ItemProcessor', 'Iterator', 'Branches'];

const blocksOf = ({ ItemProcessor, Iterator: iterator, Branches }: JsonObject): Json[] =>
  [ItemProcessor, iterator, ...(Array.isArray(Branches) ? Branches : [])].filter((block) => block !== undefined);

const withoutBlocks = (state: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(state).filter(([field]) => !blockFields.includes(field)));

/** Literal in either language. */
const literalFields = ['Type', 'Comment', 'Next', 'Default', 'Resource', 'QueryLanguage', 'Label', 'ErrorEquals'];

/** Every text that is an expression counts, wherever in the state it stands. */
function inJsonata(value: Json, assigned: ReadonlySet<string>): string[] {
  if (typeof value === 'string') {
    const [, expression] = /^\{%([\s\S]*)%\}$/.exec(value) ?? [];
    return expression === undefined ? [] : jsonataReferences(expression, assigned);
  }
  if (Array.isArray(value)) return value.flatMap((item) => inJsonata(item, assigned));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    literalFields.includes(field) ? [] : inJsonata(inner, assigned),
  );
}

/** Fields whose value is a template: inside it only names that end with `.$` are read. */
const templates = ['Parameters', 'ResultSelector', 'ItemSelector', 'Assign', 'Credentials', 'BatchInput'];
/** `Result` of a Pass is a literal; ResultPath names a place to write to. */
const unread = [...literalFields, 'Result', 'ResultPath'];

/** Fields of a state, its choice rules, retriers, catchers, reader, batcher and writer. */
function inJsonPath(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(inJsonPath);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    if (unread.includes(field)) return [];
    if (templates.includes(field)) return inTemplate(inner);
    if (typeof inner !== 'string') return inJsonPath(inner);
    return field === 'Variable' || field.endsWith('Path') ? jsonPathReferences(inner) : [];
  });
}

function inTemplate(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(inTemplate);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner !== 'string') return inTemplate(inner);
    return key.endsWith('.$') ? jsonPathReferences(inner) : [];
  });
}
