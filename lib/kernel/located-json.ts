import type { Json } from './json';
import { err, ok, type Result } from './result';
import { documentLimits, type ScanLimits, scanDepth } from './scan';
import { type Span, spanAt } from './span';

/** Object keys and array indices from the root, as in a JSON pointer. */
export type JsonPath = readonly (string | number)[];

/** Where a value stands in the text (UTF-16 offsets, end exclusive), and where its parts stand. */
export type LocatedNode = {
  readonly from: number;
  readonly to: number;
  readonly members?: ReadonlyMap<string, LocatedMember>;
  readonly items?: readonly LocatedNode[];
};
export type LocatedMember = { readonly keyFrom: number; readonly keyTo: number; readonly node: LocatedNode };

/** A key that its object already has. JSON leaves the meaning open; here, as in `JSON.parse`, the last one wins. */
export type DuplicateKey = { readonly path: JsonPath; readonly key: string; readonly at: Span };

export type LocatedJson = {
  readonly text: string;
  readonly value: Json;
  readonly root: LocatedNode;
  readonly duplicates: readonly DuplicateKey[];
};

export type JsonSyntaxCode =
  | 'too-long'
  | 'too-deep'
  | 'unexpected-end'
  | 'unexpected-text'
  | 'bad-number'
  | 'bad-escape'
  | 'control-character'
  | 'unterminated-string';

export type JsonSyntaxError = {
  readonly code: JsonSyntaxCode;
  readonly at: Span;
  /** What may stand there, such as `a value` or `"," or "}"`. */
  readonly expected: string;
  /** What stands there, shortened; empty at the end of the text. */
  readonly found: string;
};

type Frame =
  | {
      kind: 'object';
      from: number;
      value: Record<string, Json>;
      members: Map<string, LocatedMember>;
      key: { name: string; from: number; to: number };
    }
  | { kind: 'array'; from: number; value: Json[]; items: LocatedNode[] };

type Expecting = 'value' | 'item-or-end' | 'key-or-end' | 'key' | 'colon' | 'comma-or-end' | 'end';

const wanted: { readonly [E in Expecting]: string } = {
  value: 'a value',
  'item-or-end': 'a value or "]"',
  'key-or-end': 'a name in double quotes or "}"',
  key: 'a name in double quotes',
  colon: '":"',
  'comma-or-end': '"," or the end of the list or object',
  end: 'the end of the text',
};

const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordToken = /[\w.+-]+/y;
const words: Readonly<Record<string, Json>> = { true: true, false: false, null: null };

/**
 * Parses JSON (RFC 8259) and keeps where everything stands. Never throws and never recurses: the depth is
 * bounded by `scanDepth` first, and the parser keeps its own stack. The first error ends it.
 */
export function parseLocatedJson(
  text: string,
  limits: ScanLimits = documentLimits,
): Result<LocatedJson, JsonSyntaxError> {
  const scan = scanDepth(text, limits);
  if (!scan.ok) {
    const from = scan.error.code === 'too-deep' ? scan.error.offset : limits.maxChars;
    const expected =
      scan.error.code === 'too-deep' ? `at most ${limits.maxDepth} levels` : `at most ${limits.maxChars} characters`;
    return err({ code: scan.error.code, at: spanAt(text, from, from + 1), expected, found: '' });
  }

  const duplicates: DuplicateKey[] = [];
  const stack: Frame[] = [];
  const parser: { expecting: Expecting; done: { value: Json; node: LocatedNode } | null } = {
    expecting: 'value',
    done: null,
  };

  const fail = (code: JsonSyntaxCode, from: number, to: number, expected: string = wanted[parser.expecting]) =>
    err({ code, at: spanAt(text, from, to), expected, found: text.slice(from, Math.min(to, from + 40)) });

  const deliver = (value: Json, node: LocatedNode) => {
    const top = stack[stack.length - 1];
    parser.expecting = top ? 'comma-or-end' : 'end';
    if (!top) parser.done = { value, node };
    else if (top.kind === 'array') {
      top.value.push(value);
      top.items.push(node);
    } else {
      const { name, from, to } = top.key;
      if (top.members.has(name)) duplicates.push({ path: pathOf(stack), key: name, at: spanAt(text, from, to) });
      top.members.set(name, { keyFrom: from, keyTo: to, node });
      // The one name of which plain assignment would not make an own property.
      if (name === '__proto__') {
        Object.defineProperty(top.value, name, { value, writable: true, enumerable: true, configurable: true });
      } else top.value[name] = value;
    }
  };

  for (let i = 0; ; ) {
    while (isBlank(text.charCodeAt(i))) i += 1;
    if (i >= text.length) {
      if (parser.done) return ok({ text, value: parser.done.value, root: parser.done.node, duplicates });
      return fail('unexpected-end', text.length, text.length);
    }
    const char = text.charAt(i);
    const top = stack[stack.length - 1];

    if ((char === '}' || char === ']') && top && closes(char, top, parser.expecting)) {
      stack.pop();
      i += 1;
      if (top.kind === 'object') deliver(top.value, { from: top.from, to: i, members: top.members });
      else deliver(top.value, { from: top.from, to: i, items: top.items });
    } else if (parser.expecting === 'colon') {
      if (char !== ':') return fail('unexpected-text', i, tokenEnd(text, i));
      parser.expecting = 'value';
      i += 1;
    } else if (parser.expecting === 'comma-or-end') {
      if (char !== ',') return fail('unexpected-text', i, tokenEnd(text, i));
      parser.expecting = top?.kind === 'object' ? 'key' : 'value';
      i += 1;
    } else if (parser.expecting === 'end') {
      return fail('unexpected-text', i, tokenEnd(text, i));
    } else if (char === '"') {
      const string = readString(text, i);
      if (!string.ok) return fail(string.error.code, string.error.from, string.error.to, string.error.expected);
      if (top?.kind === 'object' && parser.expecting !== 'value') {
        top.key = { name: string.value.value, from: i, to: string.value.to };
        parser.expecting = 'colon';
      } else deliver(string.value.value, { from: i, to: string.value.to });
      i = string.value.to;
    } else if (parser.expecting === 'key' || parser.expecting === 'key-or-end') {
      return fail('unexpected-text', i, tokenEnd(text, i));
    } else if (char === '{') {
      stack.push({ kind: 'object', from: i, value: {}, members: new Map(), key: { name: '', from: i, to: i } });
      parser.expecting = 'key-or-end';
      i += 1;
    } else if (char === '[') {
      stack.push({ kind: 'array', from: i, value: [], items: [] });
      parser.expecting = 'item-or-end';
      i += 1;
    } else {
      const to = tokenEnd(text, i);
      const word = text.slice(i, to);
      if (Object.hasOwn(words, word)) deliver(words[word] as Json, { from: i, to });
      else {
        numberToken.lastIndex = i;
        const number = numberToken.exec(text);
        if (!number) return fail('unexpected-text', i, to);
        // JSON has no infinity: a number too large for a double is an error, not a value.
        if (numberToken.lastIndex !== to || !Number.isFinite(Number(number[0]))) return fail('bad-number', i, to);
        deliver(Number(number[0]), { from: i, to });
      }
      i = to;
    }
  }
}

const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

function closes(char: string, top: Frame, expecting: Expecting): boolean {
  if (char === '}') return top.kind === 'object' && (expecting === 'key-or-end' || expecting === 'comma-or-end');
  return top.kind === 'array' && (expecting === 'item-or-end' || expecting === 'comma-or-end');
}

function tokenEnd(text: string, from: number): number {
  wordToken.lastIndex = from;
  return wordToken.exec(text) ? wordToken.lastIndex : from + 1;
}

function pathOf(stack: readonly Frame[]): JsonPath {
  return stack.slice(0, -1).map((frame) => (frame.kind === 'object' ? frame.key.name : frame.value.length));
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

type StringError = { code: JsonSyntaxCode; from: number; to: number; expected: string };

const quote = 0x22;
const backslash = 0x5c;

function readString(text: string, from: number): Result<{ value: string; to: number }, StringError> {
  let value = '';
  let start = from + 1;
  for (let i = start; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === quote) return ok({ value: value + text.slice(start, i), to: i + 1 });
    if (code < 0x20) {
      return err({ code: 'control-character', from: i, to: i + 1, expected: 'an escape such as \\n inside a string' });
    }
    if (code !== backslash) continue;
    const next = text.charAt(i + 1);
    const hex = text.slice(i + 2, i + 6);
    if (next === 'u' && /^[\da-fA-F]{4}$/.test(hex)) {
      value += text.slice(start, i) + String.fromCharCode(Number.parseInt(hex, 16));
      i += 5;
    } else if (Object.hasOwn(escapes, next)) {
      value += text.slice(start, i) + escapes[next];
      i += 1;
    } else
      return err({ code: 'bad-escape', from: i, to: i + 2, expected: '\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\uXXXX' });
    start = i + 1;
  }
  return err({ code: 'unterminated-string', from, to: text.length, expected: 'a closing double quote' });
}

/** The node at a path, or undefined where nothing stands there. */
export function nodeAt(json: LocatedJson, path: JsonPath): LocatedNode | undefined {
  return path.reduce<LocatedNode | undefined>(
    (node, step) => (typeof step === 'number' ? node?.items?.[step] : node?.members?.get(step)?.node),
    json.root,
  );
}

/** The span of the value at a path; of the nearest value around it where nothing stands there. */
export function valueSpan(json: LocatedJson, path: JsonPath): Span {
  for (let end = path.length; end > 0; end -= 1) {
    const node = nodeAt(json, path.slice(0, end));
    if (node) return spanAt(json.text, node.from, node.to);
  }
  return spanAt(json.text, json.root.from, json.root.to);
}

/** The span of the key that names the value at a path; of the value itself in an array or at the root. */
export function keySpan(json: LocatedJson, path: JsonPath): Span {
  const key = path.at(-1);
  const member = typeof key === 'string' ? nodeAt(json, path.slice(0, -1))?.members?.get(key) : undefined;
  return member ? spanAt(json.text, member.keyFrom, member.keyTo) : valueSpan(json, path);
}
