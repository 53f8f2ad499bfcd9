import {
  buildASTSchema,
  concatAST,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse as parseText,
  validateSchema,
} from 'graphql';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { AuthModesDiagnostic } from './diagnostics';
import { located, parseGraphql } from './graphql-document';
import { prelude } from './prelude';
import type { AuthModesScenario } from './scenario';
import { checkSchema } from './validate/check-schema';

/** A schema and the operations on it, as graphql-js holds them. Operations are not yet checked: see `validate`. */
export type AuthModesDoc = {
  readonly documents: AuthModesScenario['documents'];
  readonly schema: GraphQLSchema;
  readonly sdl: DocumentNode;
  readonly query: DocumentNode;
  readonly operations: readonly OperationDefinitionNode[];
};

/** Both texts as documents with places, and the schema built. Never throws, whatever the texts. */
export function parse(documents: AuthModesScenario['documents']): Result<AuthModesDoc, AuthModesDiagnostic[]> {
  const sdl = parseGraphql('schema', documents.schema);
  const query = parseGraphql('query', documents.query);
  const unreadable = [sdl, query].flatMap((each) => (each.ok ? [] : [each.error]));
  if (!sdl.ok || !query.ok) return err(unreadable);
  const wrong = checkSchema(documents.schema, sdl.value);
  if (wrong.length > 0) return err(wrong);
  const schema = build(documents.schema, sdl.value);
  if (!schema.ok) return schema;
  const operations = query.value.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return ok({ documents, schema: schema.value, sdl: sdl.value, query: query.value, operations });
}

const preludeDocument = parseText(prelude, { noLocation: true });

/** `checkSchema` has found what can be located; what graphql-js alone knows it says by throwing, without a place. */
function build(text: string, sdl: DocumentNode): Result<GraphQLSchema, AuthModesDiagnostic[]> {
  const invalid = (error: GraphQLError): AuthModesDiagnostic => ({
    code: 'invalid-schema',
    ...located('schema', text, error),
    values: { message: error.message },
  });
  try {
    const schema = buildASTSchema(concatAST([preludeDocument, sdl]));
    const errors = validateSchema(schema);
    return errors.length > 0 ? err(errors.map(invalid)) : ok(schema);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return err([invalid(new GraphQLError(error.message))]);
  }
}
