import { describe, expect, it } from 'vitest';
import { type AuthModesDiagnostic, describe as describeSubject, ModesSchema, parse, validate } from '..';
import type { DiagnosticCode } from '../diagnostics';

type Mistake = { schema?: string; query?: string; default?: string; additional?: string[]; fields?: number };

function findings(mistake: Mistake): AuthModesDiagnostic[] {
  const { schema = 'type Query { a: String }', query = '{ a }', additional = [], fields = 500 } = mistake;
  const modes = ModesSchema.parse({
    default: { mode: mistake.default ?? 'API_KEY' },
    additional: additional.map((mode) => ({ mode })),
  });
  const doc = parse({ schema, query });
  return doc.ok ? validate(doc.value, { modes, limits: { fields } }) : doc.error;
}

const cognito = 'AMAZON_COGNITO_USER_POOLS';
const deep = `{ ${'a { '.repeat(60)}`;

/** A mistake with its code, and the text that is underlined in its document. */
const mistakes: Record<DiagnosticCode, readonly [mistake: Mistake, underlined: string][]> = {
  'too-large': [
    [{ query: deep }, '{'],
    [{ query: `{ ${'a '.repeat(2001)}}` }, 'a'],
  ],
  'graphql-syntax': [
    [{ query: '{ a' }, ''],
    [{ schema: 'type Query { a: String @@ }' }, '@'],
    [{ schema: 'type Query { a: "open' }, ''],
  ],
  'invalid-schema': [
    [{ schema: 'type Query { a: Strin }' }, 'Strin'],
    [{ schema: 'type Query { a: String @aws_apikey }' }, '@aws_apikey'],
    [{ schema: 'type Query { a: String @aws_iam @aws_iam }' }, '@aws_iam'],
    [{ schema: 'type Query { a: String @aws_auth }' }, '@aws_auth'],
    [{ schema: 'type Query { a: String @aws_cognito_user_pools(groups: ["A"]) }' }, 'groups: ["A"]'],
    [{ schema: 'type Query @aws_auth(cognito_groups: ["A"]) { a: String }' }, '@aws_auth(cognito_groups: ["A"])'],
    [{ schema: 'type Post { a: String }' }, 't'],
    [{ schema: 'scalar AWSJSON type Query { a: AWSJSON }' }, 's'],
  ],
  'invalid-operation': [
    [{ query: '{ b }' }, 'b'],
    [{ query: '{ ...F } fragment F on Query { ...F }' }, '...F'],
  ],
  'no-root-type': [[{ query: 'mutation { a }' }, 'mutation { a }']],
  'no-operation': [[{ query: 'fragment F on Query { a }' }, '']],
  'too-many-fields': [[{ query: '{ a b: a }', fields: 1 }, '']],
  'duplicate-mode': [
    [{ additional: ['API_KEY'] }, ''],
    [{ default: cognito, additional: [cognito] }, ''],
  ],
  'introspection-not-run-yet': [[{ query: '{ __type(name: "Query") { name } }' }, '__type(name: "Query") { name }']],
  'abstract-type-not-run-yet': [
    [
      { schema: 'union U = A type A { a: Int } type Query { u: U }', query: '{ u { __typename } }' },
      'u { __typename }',
    ],
  ],
  'condition-not-run-yet': [[{ query: '{ a @skip(if: false) }' }, '@skip(if: false)']],
  'mode-not-on-api': [[{ schema: 'type Query { a: String @aws_iam @aws_api_key }' }, '@aws_iam']],
  'aws-auth-inert': [
    [
      { schema: 'type Query { a: String @aws_auth(cognito_groups: "A") }', default: cognito, additional: ['API_KEY'] },
      '@aws_auth(cognito_groups: "A")',
    ],
  ],
  'groups-not-enforced': [
    [
      { schema: 'type Query { a: String @aws_cognito_user_pools(cognito_groups: ["A"]) }', default: cognito },
      '@aws_cognito_user_pools(cognito_groups: ["A"])',
    ],
  ],
};

const rows = Object.entries(mistakes).flatMap(([code, list]) =>
  list.map(([mistake, text]) => ({ code, mistake, text })),
);

describe('a mistake', () => {
  it.each(rows)('$code at “$text”', ({ code, mistake, text }) => {
    const found = findings(mistake);
    expect([...new Set(found.map((each) => each.code))]).toEqual([code]);
    const [first] = found;
    if (!first) throw new Error('Nothing was found');
    const document = first.document === 'schema' ? mistake.schema : first.document === 'query' ? mistake.query : '';
    expect((document ?? '').slice(first.at.from, first.at.to)).toBe(text);
    const { text: words, fix, spec } = describeSubject(first);
    expect(words).not.toMatch(/undefined|\[object/);
    expect(fix).toMatch(/\.$/);
    expect(spec).toMatch(/^https:\/\//);
  });

  it('is an error or a warning by its code alone', () => {
    const severities = rows.map(({ code, mistake }) => [code, findings(mistake)[0]?.severity]);
    const warnings = new Set(severities.flatMap(([code, severity]) => (severity === 'warning' ? [code] : [])));
    expect([...warnings]).toEqual(['mode-not-on-api', 'aws-auth-inert', 'groups-not-enforced']);
  });
});

describe('no mistake', () => {
  it.each<[string, Mistake]>([
    ['every AWS scalar', { schema: 'type Query { a: AWSJSON b: AWSDateTime c: AWSTimestamp d: [AWSEmail!]! }' }],
    ['a schema that names its roots', { schema: 'schema { query: Root } type Root { a: String }' }],
    [
      '@aws_subscribe',
      {
        schema:
          'type Query { a: Int } type Mutation { m: Int } type Subscription { s: Int @aws_subscribe(mutations: ["m"]) }',
      },
    ],
    ['braces in a comment', { query: `# ${'{'.repeat(100)} "\n{ a }` }],
  ])('%s', (_, fine) => {
    expect(findings(fine)).toEqual([]);
  });
});
