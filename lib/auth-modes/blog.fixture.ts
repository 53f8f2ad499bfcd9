import { AuthModesScenarioSchema } from '.';

/** A public blog: readers by key, editors by user pool, a job by IAM. `fields` are those of Post. */
export function blogScenario(
  fields = 'title: String\n  draft: String @aws_cognito_user_pools(cognito_groups: ["Editor"])',
) {
  return AuthModesScenarioSchema.parse({
    engine: 'auth-modes',
    version: 1,
    title: 'Blog',
    documents: {
      schema: `type Query {\n  post: Post @aws_api_key @aws_cognito_user_pools\n}\n\ntype Post @aws_api_key @aws_cognito_user_pools {\n  ${fields}\n}`,
      query: 'query Read {\n  post {\n    title\n    draft\n  }\n}',
    },
    modes: { default: { mode: 'AWS_IAM' }, additional: [{ mode: 'API_KEY' }, { mode: 'AMAZON_COGNITO_USER_POOLS' }] },
    identities: [
      { id: 'reader', title: 'Reader', mode: 'API_KEY' },
      { id: 'editor', title: 'Editor', mode: 'AMAZON_COGNITO_USER_POOLS', groups: ['Editor'] },
      { id: 'job', title: 'Nightly job', mode: 'AWS_IAM', policy: [{ effect: 'Allow', resources: ['*'] }] },
    ],
  });
}
