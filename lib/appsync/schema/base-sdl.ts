import { parse } from 'graphql';
import { awsScalars } from './scalars';

/** DG, "Authorization" and "Real-time data": the directives that a schema may use without declaring them. */
const directives = `
  directive @aws_api_key on OBJECT | FIELD_DEFINITION
  directive @aws_iam on OBJECT | FIELD_DEFINITION
  directive @aws_oidc on OBJECT | FIELD_DEFINITION
  directive @aws_lambda on OBJECT | FIELD_DEFINITION
  directive @aws_cognito_user_pools(cognito_groups: [String!]) on OBJECT | FIELD_DEFINITION
  directive @aws_auth(cognito_groups: [String!]) on FIELD_DEFINITION
  directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
`;

/** What AppSync puts before every schema. */
export const baseDocument = parse([...Object.keys(awsScalars).map((name) => `scalar ${name}`), directives].join('\n'), {
  noLocation: true,
});
