import { type DocumentNode, GraphQLError, Lexer, parse as parseGraphql, Source, TokenKind } from 'graphql';
import { isJsonObject } from '@/lib/kernel/json';
import { parseLocatedJson } from '@/lib/kernel/located-json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { type Span, spanAt } from '@/lib/kernel/span';
import type { AppSyncDiagnostic } from './diagnostics';
import type { AppSyncDoc, Sources } from './document';

/** Deeper than anybody writes, and no walker of ours or of GraphQL's minds it. */
export const maxDepth = 60;
const maxTokens = 50_000;

/** A scenario's texts as documents with places. Fails, located, where a text is not GraphQL or the variables are no object. */
export function parse(sources: Sources): Result<AppSyncDoc, AppSyncDiagnostic[]> {
  const { documents, operations } = sources;
  const found: AppSyncDiagnostic[] = [];
  const take = (name: string, text: string): DocumentNode | null => {
    const parsed = parseDocument(name, text);
    if (parsed.ok) return parsed.value;
    found.push(parsed.error);
    return null;
  };

  const schema = take('schema', documents.schema);
  const requests = new Map<string, DocumentNode>();
  // A document that is missing is for `validate`: it is wiring, not text.
  for (const name of new Set(['query', ...operations.map(({ document }) => document)])) {
    const text = Object.hasOwn(documents, name) ? documents[name] : undefined;
    const request = text === undefined ? null : take(name, text);
    if (request) requests.set(name, request);
  }
  const text = documents.variables?.trim() ? documents.variables : '{}';
  const json = parseLocatedJson(text);
  if (json.ok && isJsonObject(json.value.value) && schema && found.length === 0) {
    return ok({ sources, schema, requests, variables: json.value.value });
  }
  const common = { code: 'variables-not-an-object', severity: 'error', document: 'variables' } as const;
  if (!json.ok) found.push({ ...common, at: json.error.at, values: { detail: `expected ${json.error.expected}` } });
  else if (!isJsonObject(json.value.value)) {
    found.push({ ...common, at: spanAt(text, 0, text.length), values: { detail: 'expected { "name": value }' } });
  }
  return err(found);
}

function parseDocument(document: string, text: string): Result<DocumentNode, AppSyncDiagnostic> {
  const common = { severity: 'error', document } as const;
  try {
    const deep = findTooDeep(text);
    if (deep !== null) {
      return err({ ...common, code: 'too-deep', at: spanAt(text, deep, deep + 1), values: { most: maxDepth } });
    }
    return ok(parseGraphql(text, { maxTokens }));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const detail = error.message.replace(/^Syntax Error: /, '');
    return err({ ...common, code: 'graphql-syntax', at: spanOf(text, error), values: { detail } });
  }
}

/** Where brackets nest too deep, before the recursive parser sees them; null where they do not. */
function findTooDeep(text: string): number | null {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    if (token.kind === TokenKind.BRACE_L || token.kind === TokenKind.BRACKET_L || token.kind === TokenKind.PAREN_L) {
      depth += 1;
      if (depth > maxDepth) return token.start;
    } else if (
      token.kind === TokenKind.BRACE_R ||
      token.kind === TokenKind.BRACKET_R ||
      token.kind === TokenKind.PAREN_R
    ) {
      depth -= 1;
    }
  }
  return null;
}

/** The place a GraphQL error points at: the node it is about, else the position it stopped at. */
export function spanOf(text: string, error: GraphQLError): Span {
  const node = error.nodes?.[0]?.loc;
  const from = Math.min(node?.start ?? error.positions?.[0] ?? 0, text.length);
  return spanAt(text, from, Math.min(node?.end ?? from + 1, text.length));
}
