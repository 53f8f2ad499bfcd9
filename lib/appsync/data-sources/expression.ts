import { isJsonObject, type Json, type JsonObject, jsonEquals } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { fromDynamoDb } from '../resolvers/dynamodb-values';

/** An expression as requests carry it: text, names behind `#`, typed values behind `:`. */
export type Expression = {
  readonly expression: string;
  readonly names: JsonObject;
  readonly values: JsonObject;
};

export function toExpression(given: Json | undefined): Expression | null {
  if (!isJsonObject(given) || typeof given.expression !== 'string') return null;
  const { expression, expressionNames, expressionValues } = given;
  return {
    expression,
    names: isJsonObject(expressionNames) ? expressionNames : {},
    values: isJsonObject(expressionValues) ? expressionValues : {},
  };
}

const token = /\s*(<>|<=|>=|[=<>(),+-]|[#:]?[A-Za-z_][\w.]*)/y;

/** The pieces of an expression; null where it holds something else. */
function tokenize(text: string): string[] | null {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim() !== '') {
    const found = token.exec(text);
    if (!found?.[1] || tokens.length > 1000) return null;
    tokens.push(found[1]);
  }
  return tokens;
}

/** Raised inside this file only: where an expression stops making sense. */
class Unreadable extends Error {}

type Reader = ReturnType<typeof createReader>;

function createReader({ expression, names, values }: Expression, item: JsonObject) {
  const tokens = tokenize(expression);
  if (!tokens) throw new Unreadable(expression);
  let place = 0;
  const peek = () => tokens[place] ?? '';
  const next = () => {
    place += 1;
    return tokens[place - 1] ?? '';
  };
  const accept = (wanted: string) => {
    if (peek().toUpperCase() !== wanted) return false;
    place += 1;
    return true;
  };
  const expect = (wanted: string) => {
    if (!accept(wanted)) throw new Unreadable(`expected ${wanted}, found "${peek()}"`);
  };
  const attribute = () => {
    const name = next();
    if (!/^[#A-Za-z_]/.test(name)) throw new Unreadable(`expected an attribute, found "${name}"`);
    if (!name.startsWith('#')) return name;
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    if (typeof known !== 'string') throw new Unreadable(`an expression attribute name is not defined: ${name}`);
    return known;
  };
  const operand = (): Json | undefined => {
    if (!peek().startsWith(':')) {
      const name = attribute();
      return Object.hasOwn(item, name) ? item[name] : undefined;
    }
    const name = next();
    const value = Object.hasOwn(values, name) ? fromDynamoDb(values[name] ?? null) : undefined;
    if (value === undefined) throw new Unreadable(`an expression attribute value is not defined: ${name}`);
    return value;
  };
  return { peek, next, accept, expect, attribute, operand, isDone: () => place >= tokens.length };
}

/** Negative, zero or positive; null where DynamoDB does not compare the two. Texts by code unit, as bytes would. */
export function compare(a: Json | undefined, b: Json | undefined): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return typeof a === 'string' && typeof b === 'string' ? (a < b ? -1 : a > b ? 1 : 0) : null;
}

/** Whether a condition, filter or key condition is true of an item (DynamoDB guide, "Comparison operators"). */
export function holds(given: Expression, item: JsonObject): Result<boolean, string> {
  return reading(() => {
    const reader = createReader(given, item);
    const answer = readOr(reader, item, 0);
    if (!reader.isDone()) throw new Unreadable(`"${reader.peek()}" was not expected`);
    return answer;
  });
}

function readOr(reader: Reader, item: JsonObject, depth: number): boolean {
  let answer = readAnd(reader, item, depth);
  while (reader.accept('OR')) answer = readAnd(reader, item, depth) || answer;
  return answer;
}

function readAnd(reader: Reader, item: JsonObject, depth: number): boolean {
  let answer = readTest(reader, item, depth);
  while (reader.accept('AND')) answer = readTest(reader, item, depth) && answer;
  return answer;
}

const maxNesting = 50;

function readTest(reader: Reader, item: JsonObject, depth: number): boolean {
  if (depth > maxNesting) throw new Unreadable('it nests too deep');
  if (reader.accept('NOT')) return !readTest(reader, item, depth + 1);
  if (reader.accept('(')) {
    const answer = readOr(reader, item, depth + 1);
    reader.expect(')');
    return answer;
  }
  const name = reader.peek().toLowerCase();
  if (['attribute_exists', 'attribute_not_exists', 'begins_with', 'contains'].includes(name)) {
    reader.next();
    reader.expect('(');
    const subject = reader.operand();
    if (reader.accept(',')) {
      const wanted = reader.operand();
      reader.expect(')');
      return name === 'begins_with' ? beginsWith(subject, wanted) : contains(subject, wanted);
    }
    reader.expect(')');
    return (name === 'attribute_exists') === (subject !== undefined);
  }
  return readComparison(reader);
}

function readComparison(reader: Reader): boolean {
  const left = reader.operand();
  if (reader.accept('BETWEEN')) {
    const low = compare(left, reader.operand());
    reader.expect('AND');
    const high = compare(left, reader.operand());
    return low !== null && high !== null && low >= 0 && high <= 0;
  }
  if (reader.accept('IN')) {
    reader.expect('(');
    let found = equal(left, reader.operand());
    while (reader.accept(',')) found = equal(left, reader.operand()) || found;
    reader.expect(')');
    return found;
  }
  const operator = reader.next();
  const right = reader.operand();
  const order = compare(left, right);
  switch (operator) {
    case '=':
      return equal(left, right);
    case '<>':
      return !equal(left, right);
    case '<':
      return order !== null && order < 0;
    case '<=':
      return order !== null && order <= 0;
    case '>':
      return order !== null && order > 0;
    case '>=':
      return order !== null && order >= 0;
    default:
      throw new Unreadable(`"${operator}" is no comparison`);
  }
}

const equal = (a: Json | undefined, b: Json | undefined) => a !== undefined && b !== undefined && jsonEquals(a, b);
const beginsWith = (a: Json | undefined, b: Json | undefined) =>
  typeof a === 'string' && typeof b === 'string' && a.startsWith(b);
function contains(whole: Json | undefined, part: Json | undefined): boolean {
  if (typeof whole === 'string') return typeof part === 'string' && whole.includes(part);
  return Array.isArray(whole) && whole.some((each) => equal(each, part));
}

/** The item after an update: `SET a = :v, b = b + :n`, `REMOVE c`, `ADD d :n`. */
export function update(given: Expression, item: JsonObject): Result<JsonObject, string> {
  return reading(() => {
    const reader = createReader(given, item);
    const after: Record<string, Json> = { ...item };
    while (!reader.isDone()) {
      const clause = reader.next().toUpperCase();
      do {
        const name = reader.attribute();
        if (clause === 'SET') {
          reader.expect('=');
          after[name] = readSum(reader);
        } else if (clause === 'REMOVE') delete after[name];
        else if (clause === 'ADD') after[name] = add(item[name] ?? 0, reader.operand(), 1);
        else throw new Unreadable(`"${clause}" is no clause`);
      } while (reader.accept(','));
    }
    return after;
  });
}

function readSum(reader: Reader): Json {
  const left = readTerm(reader);
  if (reader.accept('+')) return add(left, readTerm(reader), 1);
  return reader.accept('-') ? add(left, readTerm(reader), -1) : left;
}

function readTerm(reader: Reader): Json {
  const name = reader.peek().toLowerCase();
  if (name !== 'list_append' && name !== 'if_not_exists') return present(reader.operand());
  reader.next();
  reader.expect('(');
  const first = reader.operand();
  reader.expect(',');
  const second = readTerm(reader);
  reader.expect(')');
  if (name === 'if_not_exists') return first === undefined ? second : first;
  if (!Array.isArray(first) || !Array.isArray(second)) throw new Unreadable('list_append takes two lists');
  return [...first, ...second];
}

function present(value: Json | undefined): Json {
  if (value !== undefined) return value;
  throw new Unreadable('the provided expression refers to an attribute that does not exist in the item');
}

function add(a: Json, b: Json | undefined, sign: 1 | -1): Json {
  if (typeof a !== 'number' || typeof b !== 'number')
    throw new Unreadable('an operand has a type that cannot be added');
  return a + sign * b;
}

function reading<T>(read: () => T): Result<T, string> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof Unreadable) return err(error.message);
    throw error;
  }
}
