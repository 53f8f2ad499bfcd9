import { type DocumentNode, GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';
import { err, ok, type Result } from '@/lib/kernel/result';
import { spanAt } from '@/lib/kernel/span';
import type { AuthModesDiagnostic } from './diagnostics';

export type DocumentName = 'schema' | 'query';

/** Far over what a page shows; rules that compare pairs of fields stay quick on it. */
const mostTokens: Readonly<Record<DocumentName, number>> = { schema: 20_000, query: 2_000 };
/** Parser and rules call themselves once or twice per level. */
const mostLevels = 40;

/**
 * GraphQL text as a document with places. The lexer goes first, which is no recursion: it counts tokens and
 * levels before anything recursive sees the text. Never throws.
 */
export function parseGraphql(name: DocumentName, text: string): Result<DocumentNode, AuthModesDiagnostic> {
  try {
    const tooLarge = measure(name, text);
    return tooLarge ? err(tooLarge) : ok(parse(new Source(text, name)));
  } catch (error) {
    // The library reports a syntax error by throwing; anything else is our bug.
    if (!(error instanceof GraphQLError)) throw error;
    return err({ code: 'graphql-syntax', ...located(name, text, error), values: { message: error.message } });
  }
}

/** Where a GraphQLError points. One without a place is about the document as a whole. */
export function located(name: DocumentName, text: string, error: GraphQLError) {
  const node = error.nodes?.[0]?.loc;
  const from = Math.min(node?.start ?? error.positions?.[0] ?? 0, text.length);
  const to = Math.min(node?.end ?? from + 1, text.length);
  return { severity: 'error', document: name, at: spanAt(text, from, to) } as const;
}

function measure(name: DocumentName, text: string): AuthModesDiagnostic | null {
  const lexer = new Lexer(new Source(text, name));
  const tooLarge = (most: number, unit: 'tokens' | 'levels'): AuthModesDiagnostic => ({
    code: 'too-large',
    severity: 'error',
    document: name,
    at: spanAt(text, lexer.token.start, lexer.token.end),
    values: { most, unit },
  });
  let tokens = 0;
  let levels = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokens += 1;
    if (opening.has(token.kind)) levels += 1;
    else if (closing.has(token.kind)) levels -= 1;
    if (tokens > mostTokens[name]) return tooLarge(mostTokens[name], 'tokens');
    if (levels > mostLevels) return tooLarge(mostLevels, 'levels');
  }
  return null;
}

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);
