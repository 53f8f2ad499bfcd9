import {
  type DocumentNode,
  ExecutableDefinitionsRule,
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownFragmentNamesRule,
  KnownTypeNamesRule,
  LoneAnonymousOperationRule,
  NoFragmentCyclesRule,
  NoUndefinedVariablesRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  SingleFieldSubscriptionsRule,
  UniqueArgumentNamesRule,
  UniqueDirectivesPerLocationRule,
  UniqueFragmentNamesRule,
  UniqueInputFieldNamesRule,
  UniqueOperationNamesRule,
  UniqueVariableNamesRule,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
  VariablesAreInputTypesRule,
  VariablesInAllowedPositionRule,
  validate,
  visit,
} from 'graphql';
import type { AppSyncError } from '../events';

/**
 * AppSync is built on graphql-java, which names its findings. The names of the first five are recorded from AWS;
 * the others are graphql-java's own.
 */
const rules: readonly (readonly [ValidationRule, string])[] = [
  [FieldsOnCorrectTypeRule, 'FieldUndefined'],
  [ProvidedRequiredArgumentsRule, 'MissingFieldArgument'],
  [KnownArgumentNamesRule, 'UnknownArgument'],
  [ValuesOfCorrectTypeRule, 'WrongType'],
  [ScalarLeafsRule, 'SubSelectionRequired'],
  [KnownTypeNamesRule, 'UnknownType'],
  [NoUndefinedVariablesRule, 'UndefinedVariable'],
  [NoUnusedVariablesRule, 'UnusedVariable'],
  [NoFragmentCyclesRule, 'FragmentCycle'],
  [KnownFragmentNamesRule, 'UndefinedFragment'],
  [NoUnusedFragmentsRule, 'UnusedFragment'],
  [UniqueFragmentNamesRule, 'DuplicateFragmentName'],
  [PossibleFragmentSpreadsRule, 'InvalidFragmentType'],
  [FragmentsOnCompositeTypesRule, 'FragmentTypeConditionInvalid'],
  [VariablesAreInputTypesRule, 'NonInputTypeOnVariable'],
  [VariablesInAllowedPositionRule, 'VariableTypeMismatch'],
  [OverlappingFieldsCanBeMergedRule, 'FieldsConflict'],
  [KnownDirectivesRule, 'UnknownDirective'],
  [UniqueDirectivesPerLocationRule, 'DuplicateDirectiveName'],
  [UniqueOperationNamesRule, 'DuplicateOperationName'],
  [LoneAnonymousOperationRule, 'LoneAnonymousOperationError'],
  [SingleFieldSubscriptionsRule, 'SubscriptionMultipleRootFields'],
  [UniqueArgumentNamesRule, 'DuplicateArgumentNames'],
  [UniqueVariableNamesRule, 'DuplicateVariableName'],
  [UniqueInputFieldNamesRule, 'UniqueObjectFieldName'],
  [ExecutableDefinitionsRule, 'NonExecutableDefinition'],
];

export type RequestFinding = { readonly rule: string; readonly error: GraphQLError; readonly answer: AppSyncError };

/** What is wrong with a request, in document order, and how AppSync says it. */
export function findRequestErrors(schema: GraphQLSchema, document: DocumentNode): readonly RequestFinding[] {
  const findings = rules.flatMap(([rule, name]) =>
    validate(schema, document, [rule]).map((error): RequestFinding => {
      const kind =
        name === 'SubSelectionRequired' && error.message.includes('must not have') ? 'SubSelectionNotAllowed' : name;
      return { rule: kind, error, answer: toAnswer(kind, error, document) };
    }),
  );
  return findings.sort((a, b) => (a.error.positions?.[0] ?? 0) - (b.error.positions?.[0] ?? 0));
}

function toAnswer(rule: string, error: GraphQLError, document: DocumentNode): AppSyncError {
  const path = pathTo(document, error);
  const at = path === '' ? '' : ` @ '${path}'`;
  return {
    path: null,
    locations: (error.locations ?? []).slice(0, 1).map(({ line, column }) => ({ line, column, sourceName: null })),
    message: `Validation error of type ${rule}: ${wordsOf(rule, error)}${at}`,
  };
}

/** Recorded wordings where there are any; else the reference implementation's sentence. */
function wordsOf(rule: string, error: GraphQLError): string {
  const quoted = [...error.message.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
  const [first = '', second = ''] = quoted;
  switch (rule) {
    case 'FieldUndefined':
      return `Field '${first}' in type '${second}' is undefined`;
    case 'MissingFieldArgument':
      return error.message.startsWith('Field') ? `Missing field argument ${second}` : error.message;
    case 'UnknownArgument':
      return `Unknown field argument ${first}`;
    case 'SubSelectionRequired':
      return `Sub selection required for type ${second} of field ${first}`;
    case 'SubSelectionNotAllowed':
      return `Sub selection not allowed on leaf type ${second} of field ${first}`;
    case 'UndefinedVariable':
      return `Undefined variable ${first.replace('$', '')}`;
    default:
      return error.message.replaceAll('"', "'");
  }
}

/** The fields from the root down to the node, as AppSync writes them: `getPost/title`. */
function pathTo(document: DocumentNode, error: GraphQLError): string {
  const target = error.nodes?.[0];
  const fields: string[] = [];
  let found = '';
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD) fields.push(node.name.value);
      if (node === target) found = fields.join('/');
    },
    leave(node) {
      if (node.kind === Kind.FIELD) fields.pop();
    },
  });
  return found;
}
