/** A node of jsonata's syntax tree, of which only the type is known for certain. */
export type SyntaxNode = { readonly type: string; readonly [member: string]: unknown };

export const isSyntaxNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** jsonata's parser recurses; beyond this its stack, which differs between machines, would decide. */
const mostNested = 1000;

/**
 * Is an expression too deep to be handed to the parser? Brackets nest, and so does each operator in a row of them. Counted
 * over the text without recursion, so that a phone and a server say the same.
 */
export function isTooDeep(text: string): boolean {
  const open: number[] = [];
  let row = 0;
  let above = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '"' || char === "'" || char === '`') i = endOfQuote(text, i);
    else if ('([{'.includes(char)) {
      open.push(row + 1);
      above += row + 1;
      row = 0;
    } else if (')]}'.includes(char)) {
      row = open.pop() ?? 0;
      above -= row;
    } else if (char === ',' || char === ';') row = 0;
    else if ('+-*/%&=<>!~^.?|:@#'.includes(char) || isWordOperator(text, i)) row += 1;
    if (above + row > mostNested) return true;
  }
  return false;
}

/** Words that stand between two operands. */
const wordOperators = ['and', 'or', 'in'];
const isWordChar = (char: string) => /\w/.test(char);

function isWordOperator(text: string, at: number): boolean {
  const word = wordOperators.find((known) => text.startsWith(known, at));
  return word !== undefined && !isWordChar(text.charAt(at - 1)) && !isWordChar(text.charAt(at + word.length));
}

function endOfQuote(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let i = start + 1; i < text.length; i += 1) {
    if (text.charAt(i) === '\\' && quote !== '`') i += 1;
    else if (text.charAt(i) === quote) return i;
  }
  return text.length;
}

/** How deep each node stands in its expression, and in which function's body. */
export type Depths = ReadonlyMap<object, number>;
export type Nesting = {
  readonly depths: Depths;
  /** Bodies of the expression's functions, and how much deeper a call inside one of them goes. */
  readonly bodies: ReadonlyMap<object, number>;
  /** Parts whose value a comparison goes through. */
  readonly walked: ReadonlySet<object>;
};

/** Wrappers of the tree that are not evaluated by themselves. */
const transparent = new Set(['filter', 'index']);

function walkedParts({ type, value, lhs, rhs }: SyntaxNode): readonly SyntaxNode[] {
  const compares = type === 'binary' && ['=', '!=', 'in'].includes(String(value));
  return compares ? [lhs, rhs].filter(isSyntaxNode) : [];
}

/** The nesting of a syntax tree: as AWS counts it, from 1 at the top. */
export function nestingOf(tree: SyntaxNode): Nesting {
  const depths = new Map<object, number>();
  const bodies = new Map<object, number>();
  const walked = new Set<object>();
  type Place = { readonly value: unknown; readonly depth: number; readonly body: object | null };
  const open: Place[] = [{ value: tree, depth: 0, body: null }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value } = place;
    if (typeof value !== 'object' || value === null || value instanceof RegExp) continue;
    let { depth, body } = place;
    if (isSyntaxNode(value) && !transparent.has(value.type)) {
      if (depths.has(value)) continue;
      depth += 1;
      depths.set(value, depth);
      for (const part of walkedParts(value)) walked.add(part);
      if (body && value.type === 'function') bodies.set(body, Math.max(bodies.get(body) ?? 0, depth));
      if (value.type === 'lambda' && typeof value.body === 'object' && value.body !== null) {
        body = value.body;
        bodies.set(body, 0);
        depth = 0;
      }
    }
    for (const part of Object.values(value)) open.push({ value: part, depth, body });
  }
  return { depths, bodies, walked };
}
