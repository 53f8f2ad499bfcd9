import { err, ok, type Result } from '@/lib/kernel/result';

/** A place in an item: attribute names and list indices. */
export type DocumentPath = readonly (string | number)[];

/** DynamoDB's expressions (developer guide, "Expressions in DynamoDB"), as trees. */
export type Operand =
  | { readonly kind: 'path'; readonly path: DocumentPath }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Operand[] };

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'between'; readonly of: Operand; readonly low: Operand; readonly high: Operand }
  | { readonly kind: 'in'; readonly of: Operand; readonly among: readonly Operand[] }
  | { readonly kind: 'test'; readonly name: string; readonly arguments: readonly Operand[] };

export type UpdateAction =
  | { readonly kind: 'set'; readonly path: DocumentPath; readonly terms: readonly Operand[]; readonly sign: 1 | -1 }
  | { readonly kind: 'remove'; readonly path: DocumentPath }
  | { readonly kind: 'add' | 'delete'; readonly path: DocumentPath; readonly value: Operand };

const token = /\s*(?:([#:]?[A-Za-z_0-9][\w-]*)|(<>|<=|>=|[-+=<>(),.[\]]))/y;
const comparators = ['=', '<>', '<', '<=', '>', '>='];
const mostTokens = 4096;

class Unreadable extends Error {}

/** Reads the tokens one after another. What is out of place is thrown, and caught where the reading began. */
function createReader(text: string, names: Readonly<Record<string, string>>) {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (/\S/.test(text.slice(token.lastIndex))) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (!match || tokens.length === mostTokens) throw new Unreadable(`token: "${text.slice(from).trim().slice(0, 8)}"`);
    tokens.push(match[1] ?? match[2] ?? '');
  }
  let at = 0;
  const peek = () => tokens[at];
  const take = () => {
    at += 1;
    return tokens[at - 1] ?? '';
  };
  const is = (word: string) => peek()?.toUpperCase() === word;
  const accept = (word: string) => {
    const found = is(word);
    if (found) at += 1;
    return found;
  };
  const expect = (word: string) => {
    if (!accept(word)) throw new Unreadable(`token: "${peek() ?? '<EOF>'}"`);
  };
  const attribute = (): string => {
    const name = take();
    if (!/^#?[A-Za-z_]/.test(name)) throw new Unreadable(`token: "${name || '<EOF>'}"`);
    if (!name.startsWith('#')) return name;
    const stands = Object.hasOwn(names, name) ? names[name] : undefined;
    if (stands === undefined) {
      throw new Unreadable(
        `An expression attribute name used in the document path is not defined; attribute name: ${name}`,
      );
    }
    return stands;
  };
  const path = (): DocumentPath => {
    const steps: (string | number)[] = [attribute()];
    for (;;) {
      if (accept('.')) steps.push(attribute());
      else if (accept('[')) {
        steps.push(Number(take()));
        expect(']');
      } else return steps;
    }
  };
  const list = (): Operand[] => {
    expect('(');
    const operands = [operand()];
    while (accept(',')) operands.push(operand());
    expect(')');
    return operands;
  };
  const operand = (): Operand => {
    if (peek()?.startsWith(':')) return { kind: 'value', name: take() };
    if (tokens[at + 1] === '(') return { kind: 'call', name: take(), arguments: list() };
    return { kind: 'path', path: path() };
  };
  return { peek, take, is, accept, expect, path, operand, list };
}
type Reader = ReturnType<typeof createReader>;

function read<T>(
  text: string,
  names: Readonly<Record<string, string>>,
  whole: (reader: Reader) => T,
): Result<T, string> {
  try {
    const reader = createReader(text, names);
    const value = whole(reader);
    if (reader.peek() !== undefined) throw new Unreadable(`token: "${reader.peek()}"`);
    return ok(value);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return err(error.message.startsWith('token') ? `Syntax error; ${error.message}` : error.message);
  }
}

const deepest = 100;

/** ConditionExpression, FilterExpression and KeyConditionExpression. */
export const parseCondition = (text: string, names: Readonly<Record<string, string>>) =>
  read(text, names, (reader) => disjunction(reader, 0));

function disjunction(reader: Reader, depth: number): Condition {
  if (depth > deepest) throw new Unreadable('The expression is nested too deeply');
  const joined = (word: 'and' | 'or', next: () => Condition): Condition => {
    const parts = [next()];
    while (reader.accept(word.toUpperCase())) parts.push(next());
    const [only] = parts;
    return only && parts.length === 1 ? only : { kind: word, parts };
  };
  return joined('or', () => joined('and', () => negation(reader, depth)));
}

function negation(reader: Reader, depth: number): Condition {
  if (reader.accept('NOT')) {
    if (depth > deepest) throw new Unreadable('The expression is nested too deeply');
    return { kind: 'not', part: negation(reader, depth + 1) };
  }
  if (reader.accept('(')) {
    const inner = disjunction(reader, depth + 1);
    reader.expect(')');
    return inner;
  }
  const left = reader.operand();
  if (left.kind === 'call' && left.name !== 'size') return { kind: 'test', name: left.name, arguments: left.arguments };
  if (reader.accept('BETWEEN')) {
    const low = reader.operand();
    reader.expect('AND');
    return { kind: 'between', of: left, low, high: reader.operand() };
  }
  if (reader.accept('IN')) return { kind: 'in', of: left, among: reader.list() };
  const operator = reader.take();
  if (!comparators.includes(operator)) throw new Unreadable(`token: "${operator || '<EOF>'}"`);
  return { kind: 'compare', operator, left, right: reader.operand() };
}

/** UpdateExpression: clauses SET, REMOVE, ADD and DELETE, each with a list of actions. */
export const parseUpdate = (text: string, names: Readonly<Record<string, string>>) =>
  read(text, names, (reader) => {
    const actions: UpdateAction[] = [];
    while (reader.peek() !== undefined) {
      const clause = reader.take().toUpperCase();
      if (!['SET', 'REMOVE', 'ADD', 'DELETE'].includes(clause)) throw new Unreadable(`token: "${clause}"`);
      do actions.push(action(reader, clause));
      while (reader.accept(','));
    }
    return actions;
  });

function action(reader: Reader, clause: string): UpdateAction {
  const path = reader.path();
  if (clause === 'REMOVE') return { kind: 'remove', path };
  if (clause !== 'SET') return { kind: clause === 'ADD' ? 'add' : 'delete', path, value: reader.operand() };
  reader.expect('=');
  const first = reader.operand();
  if (reader.accept('+')) return { kind: 'set', path, terms: [first, reader.operand()], sign: 1 };
  if (reader.accept('-')) return { kind: 'set', path, terms: [first, reader.operand()], sign: -1 };
  return { kind: 'set', path, terms: [first], sign: 1 };
}
