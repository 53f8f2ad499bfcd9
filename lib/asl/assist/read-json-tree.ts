import type { TextTree, TreeMember } from './tree';

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type Frame =
  | { kind: 'object'; from: number; members: Draft<TreeMember>[] }
  | { kind: 'list'; from: number; items: TextTree[] };

/** Past it a text is no definition anyhow; the walkers behind this recurse as deep as the tree. */
const deepest = 200;
const bare = /[^\s,:[\]{}"]+/y;

/**
 * Half-written JSON as a tree. Never throws and never gives up: a string ends with its line, a bracket closes what is open,
 * and a name that follows a colon on a later line is the next member, not the value.
 */
export function readJsonTree(text: string, start = 0, end = text.length): TextTree | null {
  const stack: Frame[] = [];
  let root: TextTree | null = null;

  const open = (): Draft<TreeMember> | null => {
    const top = stack.at(-1);
    const last = top?.kind === 'object' ? top.members.at(-1) : undefined;
    return last && last.colon !== null && last.value === null ? last : null;
  };
  const deliver = (node: TextTree) => {
    const top = stack.at(-1);
    const waiting = open();
    if (!top) root ??= node;
    else if (top.kind === 'list') top.items.push(node);
    else if (waiting) waiting.value = node;
  };
  const close = (to: number) => {
    const top = stack.pop();
    if (top?.kind === 'object') deliver({ kind: 'object', from: top.from, to, members: top.members });
    else if (top) deliver({ kind: 'list', from: top.from, to, items: top.items });
  };

  for (let i = start; i < end; ) {
    const char = text.charAt(i);
    const top = stack.at(-1);
    if (char === '{' || char === '[') {
      if (stack.length >= deepest) break;
      stack.push(char === '{' ? { kind: 'object', from: i, members: [] } : { kind: 'list', from: i, items: [] });
      i += 1;
    } else if (char === '}' || char === ']') {
      const kind = char === '}' ? 'object' : 'list';
      if (stack.some((frame) => frame.kind === kind)) {
        while (stack.at(-1)?.kind !== kind) close(i);
        close(i + 1);
      }
      i += 1;
    } else if (char === ':') {
      const last = top?.kind === 'object' ? top.members.at(-1) : undefined;
      if (last && last.colon === null) last.colon = i;
      i += 1;
    } else if (!/[\s,]/.test(char)) {
      const token = char === '"' ? stringAt(text, i, end) : wordAt(text, i, end);
      if (top?.kind === 'object' && (!open() || isName(text, token, open(), end))) {
        top.members.push({ key: token.text, keyFrom: token.from, keyTo: token.to, colon: null, value: null });
      } else deliver(token);
      i = token.to;
    } else i += 1;
  }
  while (stack.length > 0) close(end);
  return root;
}

type Scalar = Extract<TextTree, { kind: 'scalar' }>;

/** Whether a string where a value is due is the next name: a line further down, with a colon behind it. */
function isName(text: string, token: Scalar, waiting: Draft<TreeMember> | null, end: number): boolean {
  if (!token.quoted || !waiting || waiting.colon === null) return false;
  return (
    text.slice(waiting.colon, token.from).includes('\n') &&
    /^\s*:/.test(text.slice(token.to, Math.min(end, token.to + 40)))
  );
}

function stringAt(text: string, from: number, end: number): Scalar {
  let i = from + 1;
  for (; i < end; i += 1) {
    const char = text.charAt(i);
    if (char === '"' || char === '\n') break;
    if (char === '\\' && text.charAt(i + 1) !== '\n') i += 1;
  }
  const stop = Math.min(i, end);
  const to = text.charAt(stop) === '"' && stop < end ? stop + 1 : stop;
  return { kind: 'scalar', from, to, text: unescaped(text.slice(from + 1, stop)), quoted: true };
}

function wordAt(text: string, from: number, end: number): Scalar {
  bare.lastIndex = from;
  const to = Math.min(end, bare.test(text) ? bare.lastIndex : from + 1);
  return { kind: 'scalar', from, to, text: text.slice(from, to), quoted: false };
}

/** What the quotes hold; escapes that JSON does not know stay as they are. */
function unescaped(inside: string): string {
  if (!inside.includes('\\')) return inside;
  return inside.replace(
    /\\(?:u([\da-fA-F]{4})|(["\\/bfnrt]))/g,
    (_, hex: string | undefined, letter: string | undefined) =>
      hex === undefined ? (letters[letter ?? ''] ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const letters: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
