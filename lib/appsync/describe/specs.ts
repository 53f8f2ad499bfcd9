const guide = 'https://docs.aws.amazon.com/appsync/latest/devguide';

/** Where the service or the language says so. */
export const specs = {
  graphql: 'https://spec.graphql.org/October2021/',
  syntax: 'https://spec.graphql.org/October2021/#sec-Language',
  validation: 'https://spec.graphql.org/October2021/#sec-Validation',
  types: 'https://spec.graphql.org/October2021/#sec-Type-System',
  nulls: 'https://spec.graphql.org/October2021/#sec-Handling-Field-Errors',
  scalars: `${guide}/scalars.html`,
  schema: `${guide}/designing-your-schema.html`,
  realTime: `${guide}/aws-appsync-real-time-data.html`,
  resolvers: `${guide}/resolver-reference-overview-js.html`,
  context: `${guide}/resolver-context-reference-js.html`,
  util: `${guide}/built-in-util-js.html`,
  runtime: `${guide}/runtime-utils-js.html`,
  none: `${guide}/resolver-reference-none-js.html`,
  lambda: `${guide}/resolver-reference-lambda-js.html`,
  dynamodb: `${guide}/js-resolver-reference-dynamodb.html`,
  troubleshooting: `${guide}/troubleshooting-and-common-mistakes.html`,
  quotas: 'https://docs.aws.amazon.com/general/latest/gr/appsync.html',
  json: 'https://www.rfc-editor.org/rfc/rfc8259',
} as const;
