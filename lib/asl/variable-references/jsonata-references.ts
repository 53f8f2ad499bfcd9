/** What an expression may call or read besides variables: JSONata 2's functions, and those that Step Functions adds. */
const functions = new Set(
  `abs append assert average base64decode base64encode boolean ceil clone contains count decodeUrl decodeUrlComponent
  distinct each encodeUrl encodeUrlComponent error eval exists filter floor formatBase formatInteger formatNumber
  fromMillis join keys length lookup lowercase map match max merge millis min not now number pad parseInteger power
  random reduce replace reverse round shuffle sift single sort split spread sqrt string substring substringAfter
  substringBefore sum toMillis trim type uppercase zip partition range hash uuid parse`.split(/\s+/),
);

/** Longest first where one begins another; what is not closed goes on to the end. `regexAt` says where a `/` begins a pattern. */
const token =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^'\\]|\\.)*(?:'|$)|`[^`]*(?:`|$)|\$\$|\$[\p{ID_Start}_][\p{ID_Continue}]*|\$|:=|[@#]|[\p{ID_Start}_λ][\p{ID_Continue}]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\s+|./suy;
const pattern = /\/(?:[^/\\\n]|\\.)+\/[im]*/suy;

type Scope = { readonly names: Set<string>; readonly closes: string };

/**
 * Variables that a JSONata expression reads and does not bind itself. Bound are parameters of its functions, names that a block
 * assigns with `:=`, and names after `@` and `#`. `$count` may be the function or a variable of that name: it is the variable
 * where the machine assigns one and it is not called. Only read, not run: the expression need not even be sound.
 */
export function jsonataReferences(expression: string, assigned: ReadonlySet<string> = new Set()): string[] {
  const tokens = tokensOf(expression);
  const found: string[] = [];
  const scopes: Scope[] = [{ names: new Set(), closes: '' }];
  const isBound = (name: string) => scopes.some(({ names }) => names.has(name));
  const isFunction = (name: string, after: string | undefined) =>
    functions.has(name) && (after === '(' || !assigned.has(name));
  /** Parameters of a function whose body comes next. */
  let parameters: Set<string> | null = null;

  for (let i = 0; i < tokens.length; i += 1) {
    const word = tokens[i] ?? '';
    if ((word === 'function' || word === 'λ') && tokens[i + 1] === '(') {
      const close = tokens.indexOf(')', i);
      parameters = new Set(tokens.slice(i + 2, close === -1 ? tokens.length : close).flatMap(nameOf));
      i = close === -1 ? tokens.length : skipSignature(tokens, close);
    } else if (word === '(' || word === '{' || word === '[') {
      scopes.push({ names: (word === '{' ? parameters : null) ?? new Set(), closes: closing[word] });
      if (word === '{') parameters = null;
    } else if (word === scopes.at(-1)?.closes) scopes.pop();
    else {
      const [name] = nameOf(word);
      if (name === undefined) continue;
      const binds = tokens[i + 1] === ':=' || tokens[i - 1] === '@' || tokens[i - 1] === '#';
      if (binds) scopes.findLast(({ closes }) => closes !== ']')?.names.add(name);
      else if (name !== 'states' && !isFunction(name, tokens[i + 1]) && !isBound(name)) found.push(name);
    }
  }
  return found;
}

const closing = { '(': ')', '{': '}', '[': ']' } as const;

const nameOf = (word: string) => (/^\$[^$]/u.test(word) ? [word.slice(1)] : []);

/** A function's parameters may be followed by their types, `<s-n:b>`. */
function skipSignature(tokens: readonly string[], close: number): number {
  if (tokens[close + 1] !== '<') return close;
  const body = tokens.indexOf('{', close);
  return body === -1 ? tokens.length : body - 1;
}

function tokensOf(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const rule = text.charAt(at) === '/' && regexAt(found.at(-1)) ? pattern : token;
    rule.lastIndex = at;
    token.lastIndex = at;
    const [word = text.charAt(at)] = rule.exec(text) ?? token.exec(text) ?? [];
    at += word.length;
    if (!/^(?:\s|\/\*)/u.test(word)) found.push(word);
  }
  return found;
}

/** After an operand a slash divides; elsewhere it begins a pattern. */
const regexAt = (before: string | undefined) =>
  before === undefined || /^(?:[([{,;:?=<>+\-*/%&|~^!.]|:=|and|or|in)$/u.test(before);
