import { describe, expect, it } from 'vitest';
import { readCompletionSchema } from './completion-schema';

describe('the schema that completion speaks about', () => {
  it('knows AppSync’s scalars and directives without being told', () => {
    const schema = readCompletionSchema('type Query { at: AWSDateTime @aws_iam }');
    expect(String(schema?.getQueryType()?.getFields().at?.type)).toBe('AWSDateTime');
    expect(schema?.getDirective('aws_cognito_user_pools')).toBeDefined();
  });

  it('is not there while the text is not a schema', () => {
    expect(readCompletionSchema('type Query { at: ')).toBeNull();
    expect(readCompletionSchema('type Query { at: Nowhere }')).toBeNull();
  });
});
