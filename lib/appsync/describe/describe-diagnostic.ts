import { assertNever } from '@/lib/kernel/assert-never';
import type { Description } from '@/lib/kernel/run';
import type { AppSyncDiagnostic } from '../diagnostics';
import { specs } from './specs';

/** What is wrong, why the service says so, and what to do. */
export function describeDiagnostic(diagnostic: AppSyncDiagnostic): Description {
  switch (diagnostic.code) {
    case 'graphql-syntax':
      return {
        text: `This is not GraphQL: ${sentence(diagnostic.values.detail)}`,
        fix: 'Look at what stands just before it: a bracket, a name or a colon is missing.',
        spec: specs.syntax,
      };
    case 'too-deep':
      return {
        text: `Brackets nest more than ${diagnostic.values.most} deep here.`,
        fix: 'Flatten it; fragments do not help.',
        spec: specs.quotas,
      };
    case 'schema-rule':
      return {
        text: sentence(diagnostic.values.detail),
        fix: 'Correct the type definitions; AppSync does not save a schema like this.',
        spec: specs.types,
      };
    case 'custom-scalar':
      return {
        text: `AppSync takes no scalar of one's own, such as ${diagnostic.values.name}.`,
        fix: meant(diagnostic.values.nearest) ?? 'Use ID, String, Int, Float, Boolean or one of the nine AWS scalars.',
        spec: specs.scalars,
      };
    case 'reserved-type-name':
      return {
        text: `The name ${diagnostic.values.name} begins with AWS, which AppSync keeps for itself.`,
        fix: 'Give the type another name.',
        spec: specs.scalars,
      };
    case 'subscribe-misplaced':
      return {
        text: `@aws_subscribe stands on ${diagnostic.values.type}.${diagnostic.values.field}, which is no subscription.`,
        fix: 'Move it to a field of type Subscription.',
        spec: specs.realTime,
      };
    case 'subscribe-unknown-mutation':
      return {
        text: `There is no mutation ${diagnostic.values.mutation} to subscribe to.`,
        fix: meant(diagnostic.values.nearest) ?? 'Name fields of type Mutation.',
        spec: specs.realTime,
      };
    case 'subscribe-other-type':
      return {
        text: `${diagnostic.values.mutation} returns ${diagnostic.values.returns}, but this subscription returns ${diagnostic.values.wanted}.`,
        fix: 'Give the subscription the return type of its mutation.',
        spec: specs.realTime,
      };
    case 'request-invalid':
      return {
        text: `${sentence(diagnostic.values.detail)} AppSync answers with a validation error (${diagnostic.values.rule}).`,
        fix: 'Correct the request, or run it to see the answer.',
        spec: specs.validation,
      };
    case 'variables-not-an-object':
      return {
        text: `The variables are no JSON object: ${sentence(diagnostic.values.detail)}`,
        fix: 'Write them as { "name": value }.',
        spec: specs.json,
      };
    case 'unknown-resolver-field':
      return {
        text: `A resolver is attached to ${diagnostic.values.resolver}, which the schema does not have.`,
        fix: meant(diagnostic.values.nearest) ?? 'Attach it to a field that the schema has.',
        spec: specs.resolvers,
      };
    case 'unknown-data-source':
      return {
        text: `${diagnostic.values.resolver} uses the data source ${diagnostic.values.dataSource}, which does not exist.`,
        fix: meant(diagnostic.values.nearest) ?? 'Add the data source, or name another.',
        spec: specs.resolvers,
      };
    case 'missing-document':
      return {
        text: `${diagnostic.values.of} needs the document ${diagnostic.values.name}, which is not there.`,
        fix: 'Add the document.',
        spec: specs.resolvers,
      };
    default:
      return assertNever(diagnostic);
  }
}

const meant = (name: string | undefined) => (name === undefined ? undefined : `Did you mean ${name}?`);
const sentence = (detail: string) => (/[.?!]$/.test(detail) ? detail : `${detail}.`);
