import {
  buildSchema,
  type DocumentNode,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownTypeNamesRule,
  ProvidedRequiredArgumentsRule,
  UniqueDirectivesPerLocationRule,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import type { AuthModesDiagnostic } from '../diagnostics';
import { located } from '../graphql-document';
import { prelude } from '../prelude';

/** Stands for the schema while its own text is checked; graphql-js wants one that has a Query. */
const base = buildSchema(`${prelude}\nschema { query: BaseQuery }\ntype BaseQuery { ok: Boolean }`);

/** The rules of graphql-js that read SDL as well as operations, and can say where. */
const rules = [
  KnownTypeNamesRule,
  KnownDirectivesRule,
  UniqueDirectivesPerLocationRule,
  KnownArgumentNamesRule,
  ProvidedRequiredArgumentsRule,
  ValuesOfCorrectTypeRule,
];

/** Unknown types, unknown or misplaced directives, and their arguments, each at its place. */
export function checkSchema(text: string, sdl: DocumentNode): AuthModesDiagnostic[] {
  return validate(base, sdl, rules, { maxErrors: 50 }).map((error) => ({
    code: 'invalid-schema',
    ...located('schema', text, error),
    values: { message: error.message },
  }));
}
