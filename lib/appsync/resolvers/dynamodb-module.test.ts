import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/kernel/json';
import { dynamodbModule, toOperation } from './dynamodb-module';

const { get, put, update, query, scan, remove } = dynamodbModule;

describe('the helpers of @aws-appsync/utils/dynamodb', () => {
  it('type the key', () => {
    expect(get?.({ key: { id: 'a', n: 1 } })).toEqual({ operation: 'GetItem', key: { id: { S: 'a' }, n: { N: 1 } } });
    expect(remove?.({ key: { id: 'a' } })).toEqual({ operation: 'DeleteItem', key: { id: { S: 'a' } } });
  });

  it('number the names and values of an update', () => {
    expect(
      update?.({ key: {}, update: { age: toOperation('increment', 2), old: toOperation('remove', null) } }),
    ).toEqual({
      operation: 'UpdateItem',
      key: {},
      update: {
        expression: 'SET #expName_1 = #expName_1 + :expValue_1 REMOVE #expName_2',
        expressionNames: { '#expName_1': 'age', '#expName_2': 'old' },
        expressionValues: { ':expValue_1': { N: 2 } },
      },
    });
  });

  it('write conditions out', () => {
    const condition: Json = { or: [{ id: { attributeExists: false } }, { age: { between: [1, 2] } }] };
    expect(put?.({ key: {}, item: {}, condition })).toMatchObject({
      condition: {
        expression: '(attribute_not_exists(#expName_1) OR #expName_2 BETWEEN :expValue_1 AND :expValue_2)',
      },
    });
    expect(query?.({ query: { id: { eq: 'a' } }, limit: 2, nextToken: null })).toEqual({
      operation: 'Query',
      limit: 2,
      query: {
        expression: '#expName_1 = :expValue_1',
        expressionNames: { '#expName_1': 'id' },
        expressionValues: { ':expValue_1': { S: 'a' } },
      },
    });
    expect(scan?.({ filter: {} })).toEqual({ operation: 'Scan' });
  });
});
