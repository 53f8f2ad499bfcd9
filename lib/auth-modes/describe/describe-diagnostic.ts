import { assertNever } from '@/lib/kernel/assert-never';
import type { Description } from '@/lib/kernel/run';
import type { AuthModesDiagnostic } from '../diagnostics';
import { modeNames } from './names';
import { specs } from './specs';

/** Every finding in words, with what to do about it. */
export function describeDiagnostic(found: AuthModesDiagnostic): Required<Description> {
  switch (found.code) {
    case 'too-large':
      return {
        text: `The ${found.document} has more than ${found.values.most} ${found.values.unit}.`,
        spec: specs.syntax,
        fix: 'Take out what the question does not need.',
      };
    case 'graphql-syntax':
      return { text: found.values.message, spec: specs.syntax, fix: 'Correct the text at the mark.' };
    case 'invalid-schema':
      return {
        text: found.values.message,
        spec: specs.schema,
        fix: 'Correct the schema. The AWS scalars and directives are there already; do not declare them.',
      };
    case 'invalid-operation':
      return { text: found.values.message, spec: specs.operations, fix: 'Ask only for what the schema has.' };
    case 'no-operation':
      return {
        text: 'There is no operation to ask.',
        spec: specs.operations,
        fix: 'Write a query, a mutation or a subscription.',
      };
    case 'no-root-type':
      return {
        text: `The schema has no type for a ${found.values.operation}.`,
        spec: specs.operations,
        fix: 'Add the root type to the schema, or ask with another kind of operation.',
      };
    case 'too-many-fields':
      return {
        text: `The operations select more than ${found.values.most} fields.`,
        spec: specs.operations,
        fix: 'Select fewer fields, or use fewer fragments.',
      };
    case 'duplicate-mode': {
      const { mode, provider } = found.values;
      return {
        text: `${modeNames[mode]}${provider === undefined ? '' : ` with ${provider}`} is switched on twice.`,
        spec: specs.modes,
        fix:
          provider === undefined
            ? 'Keep it once: an API has this mode as default or as additional mode, not both.'
            : 'Give each one a user pool or issuer of its own.',
      };
    }
    case 'introspection-not-run-yet':
      return {
        text: `Dryrun does not run ${found.values.field} yet.`,
        spec: specs.introspection,
        fix: 'Ask for fields of your own types.',
      };
    case 'abstract-type-not-run-yet':
      return {
        text: `${found.values.field} answers ${found.values.type}, an interface or union, which Dryrun does not run yet.`,
        spec: specs.schema,
        fix: 'Ask for a field whose type is an object.',
      };
    case 'condition-not-run-yet':
      return {
        text: `Dryrun does not run @${found.values.directive} in an operation yet.`,
        spec: specs.operations,
        fix: 'Select the field, or leave it out.',
      };
    case 'mode-not-on-api':
      return {
        text: `@${found.values.directive} asks for ${modeNames[found.values.mode]}, which this API does not have.`,
        spec: specs.directives,
        fix: 'Add the mode to the API, or take the directive away.',
      };
    case 'aws-auth-inert':
      return {
        text: `@aws_auth on ${found.values.field} is not enforced: it counts only while Cognito user pools is the only mode.`,
        spec: specs.directives,
        fix: 'Use @aws_cognito_user_pools with the same cognito_groups.',
      };
    case 'groups-not-enforced':
      return {
        text: `The groups on ${found.values.of} are not enforced: @aws_cognito_user_pools checks groups only beside an additional mode.`,
        spec: specs.directives,
        fix: 'Use @aws_auth on the field while Cognito user pools is the only mode.',
      };
    default:
      return assertNever(found);
  }
}
