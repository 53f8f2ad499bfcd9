import {
  type ASTVisitor,
  buildASTSchema,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  isScalarType,
  Kind,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownTypeNamesRule,
  LoneSchemaDefinitionRule,
  PossibleTypeExtensionsRule,
  ProvidedRequiredArgumentsRule,
  TypeInfo,
  UniqueArgumentDefinitionNamesRule,
  UniqueArgumentNamesRule,
  UniqueDirectiveNamesRule,
  UniqueDirectivesPerLocationRule,
  UniqueEnumValueNamesRule,
  UniqueFieldDefinitionNamesRule,
  UniqueInputFieldNamesRule,
  UniqueOperationTypesRule,
  UniqueTypeNamesRule,
  ValidationContext,
  validateSchema,
  visit,
  visitInParallel,
} from 'graphql';
import { err, ok, type Result } from '@/lib/kernel/result';
import { baseDocument } from './base-sdl';
import { applyAwsRules } from './scalars';

/** What the rules for schemas are handed; the reference implementation does not export the type. */
type SDLContext = Parameters<typeof UniqueTypeNamesRule>[0];

/** GraphQL's rules for schemas; the reference implementation exports them one by one only. */
const rules: readonly ((context: SDLContext) => ASTVisitor)[] = [
  LoneSchemaDefinitionRule,
  UniqueOperationTypesRule,
  UniqueTypeNamesRule,
  UniqueEnumValueNamesRule,
  UniqueFieldDefinitionNamesRule,
  UniqueArgumentDefinitionNamesRule,
  UniqueDirectiveNamesRule,
  KnownTypeNamesRule,
  KnownDirectivesRule,
  UniqueDirectivesPerLocationRule,
  PossibleTypeExtensionsRule,
  UniqueArgumentNamesRule,
  UniqueInputFieldNamesRule,
];
/** These ask a schema for its directives, which only exists once the names above are sound. */
const laterRules = [KnownArgumentNamesRule, ProvidedRequiredArgumentsRule];

/** The schema that a document of type definitions describes, with AppSync's scalars; or what GraphQL has against it. */
export function buildSchema(user: DocumentNode): Result<GraphQLSchema, readonly GraphQLError[]> {
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [...baseDocument.definitions, ...user.definitions],
  };
  const errors: GraphQLError[] = [];
  const empty = buildASTSchema(baseDocument, { assumeValidSDL: true });
  const context = new ValidationContext(empty, document, new TypeInfo(empty), (error) => errors.push(error));
  // The rules ask the context only what both kinds of context have; without a schema, so that nothing exists already.
  const bare = Object.assign(Object.create(context), { getSchema: () => null });
  visit(document, visitInParallel(rules.map((rule) => rule(bare))));
  if (errors.length > 0) return err(errors);
  try {
    const schema = buildASTSchema(document, { assumeValidSDL: true });
    errors.push(...validateSchema(schema));
    const info = new TypeInfo(schema);
    const whole = new ValidationContext(schema, document, info, (error) => errors.push(error));
    visit(document, visitInParallel(laterRules.map((rule) => rule(whole))));
    if (errors.length > 0) return err(errors);
    for (const type of Object.values(schema.getTypeMap())) if (isScalarType(type)) applyAwsRules(type);
    return ok(schema);
  } catch (error) {
    // What the rules do not catch, such as a type that extends itself into a knot, ends the build with an error.
    return err([error as GraphQLError]);
  }
}
