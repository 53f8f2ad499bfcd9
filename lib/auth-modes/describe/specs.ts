/** Where the developer guide, or GraphQL itself, says so. */
const guide = 'https://docs.aws.amazon.com/appsync/latest/devguide';

export const specs = {
  modes: `${guide}/security-authz.html`,
  apiKey: `${guide}/security-authz.html#api-key-authorization`,
  iam: `${guide}/security-authz.html#aws-iam-authorization`,
  oidc: `${guide}/security-authz.html#openid-connect-authorization`,
  userPools: `${guide}/security-authz.html#amazon-cognito-user-pools-authorization`,
  lambda: `${guide}/security-authz.html#aws-lambda-authorization`,
  directives: `${guide}/security-authz.html#using-additional-authorization-modes`,
  schema: `${guide}/designing-your-schema.html`,
  scalars: `${guide}/scalars.html`,
  nulls: 'https://spec.graphql.org/October2021/#sec-Handling-Field-Errors',
  syntax: 'https://spec.graphql.org/October2021/#sec-Language',
  operations: 'https://spec.graphql.org/October2021/#sec-Validation',
  introspection: 'https://spec.graphql.org/October2021/#sec-Introspection',
} as const;
