import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuthModesScenario,
  AuthModesScenarioSchema,
  authModes,
  describe as describeSubject,
  type MutationKey,
  mutated,
  mutations,
  runSync,
  toMatrix,
} from '.';

const scenarioOf = (schema: string, query: string, rest: object = {}): AuthModesScenario =>
  AuthModesScenarioSchema.parse({
    engine: 'auth-modes',
    version: 1,
    title: 'any',
    documents: { schema, query },
    modes: { default: { mode: 'API_KEY' } },
    identities: [{ id: 'guest', title: 'Guest', mode: 'API_KEY' }],
    ...rest,
  });

const directive = fc.constantFrom(
  '@aws_api_key',
  '@aws_iam',
  '@aws_oidc',
  '@aws_lambda',
  '@aws_cognito_user_pools',
  '@aws_cognito_user_pools(cognito_groups: ["A"])',
  '@aws_auth(cognito_groups: ["A", "B"])',
);
const byName = { selector: (text: string) => text.split('(')[0] };
const onField = fc.uniqueArray(directive, { maxLength: 3, ...byName }).map((all) => all.join(' '));
const onType = onField.map((text) => text.replace('@aws_auth(cognito_groups: ["A", "B"])', ''));
const leaf = fc.constantFrom('String', 'String!', '[Int!]', 'ID!');
const nested = fc.constantFrom('Post', 'Post!', '[Post]', '[Post!]', '[Post!]!');

/** Sound schemas of one shape with any directives and any nulls. */
const soundSchema = fc
  .record({ q: onType, p: onType, post: onField, type: nested, a: onField, at: leaf, b: onField, bt: leaf })
  .map(
    ({ q, p, post, type, a, at, b, bt }) =>
      `type Query ${q} { post: ${type} ${post} top: ${bt} ${b} } type Post ${p} { a: ${at} ${a} b: ${bt} ${b} }`,
  );
const query = '{ post { a b } top }';

const groups = fc.subarray(['A', 'B', 'C']);
const identities = fc
  .tuple(groups, fc.subarray(['types/Query/*', 'types/Post/fields/a', '*']))
  .map(([inGroups, resources]) => [
    { id: 'key', title: 'k', mode: 'API_KEY' },
    {
      id: 'role',
      title: 'r',
      mode: 'AWS_IAM',
      policy: resources.length > 0 ? [{ effect: 'Allow', resources }] : [],
    },
    { id: 'sso', title: 's', mode: 'OPENID_CONNECT', claims: { 'cognito:groups': inGroups } },
    { id: 'user', title: 'u', mode: 'AMAZON_COGNITO_USER_POOLS', groups: inGroups },
    { id: 'token', title: 't', mode: 'AWS_LAMBDA', answer: { isAuthorized: true, deniedFields: ['Post.b'] } },
  ]);
const modes = fc.shuffledSubarray([...authModes], { minLength: 1 }).map(([first, ...additional]) => ({
  default: { mode: first },
  additional: additional.map((mode) => ({ mode })),
}));

describe('the engine, whatever it is given', () => {
  it('never throws on arbitrary texts, and puts every finding inside its text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{ a }', 'type Query { a: Int }'),
    );
    fc.assert(
      fc.property(text, text, (schema, asked) => {
        const { outcome } = runSync(scenarioOf(schema, asked));
        if (outcome.kind !== 'refused') return;
        for (const found of outcome.diagnostics) {
          const document = found.document === 'schema' ? schema : asked;
          expect(found.at.from).toBeGreaterThanOrEqual(0);
          expect(found.at.to).toBeLessThanOrEqual(document.length);
          expect(describeSubject(found).fix).toBeTruthy();
        }
      }),
    );
  });

  it('never throws on GraphQL put together anyhow', () => {
    const part = fc.constantFrom(
      'type',
      'Query',
      '{',
      '}',
      'a',
      ':',
      'String',
      '!',
      '[',
      ']',
      '@aws_iam',
      'extend',
      '...',
      'on',
      'fragment',
      '"',
      '(',
      ')',
      'union',
      '=',
      '|',
      '\n',
    );
    const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, text, (schema, asked) => {
        expect(runSync(scenarioOf(`type Query { a: String } ${schema}`, asked)).outcome.kind).toBeTruthy();
        expect(runSync(scenarioOf(schema, `{ a } ${asked}`)).outcome.kind).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });

  it('decides every cell of a sound scenario, to equal hashes, in words', () => {
    fc.assert(
      fc.property(soundSchema, modes, identities, (schema, api, callers) => {
        const scenario = scenarioOf(schema, query, { modes: api, identities: callers });
        const run = runSync(scenario);
        expect(run.outcome.kind).toBe('decided');
        expect(runSync(JSON.parse(JSON.stringify(scenario))).hash).toBe(run.hash);
        for (const row of toMatrix(run).flatMap(({ rows }) => rows)) expect(row.cells).toHaveLength(callers.length);
        for (const event of run.events) expect(describeSubject(event).text).not.toMatch(/undefined|\[object/);
      }),
    );
  });

  it('gives nobody a value inside a null', () => {
    fc.assert(
      fc.property(soundSchema, modes, identities, (schema, api, callers) => {
        for (const { rows } of toMatrix(runSync(scenarioOf(schema, query, { modes: api, identities: callers })))) {
          const verdictOf = (path: string, identity: string) =>
            rows.find((row) => row.path === path)?.cells.find((cell) => cell.identity === identity)?.verdict;
          for (const row of rows.filter(({ depth }) => depth === 1)) {
            for (const { identity, verdict } of row.cells) {
              if (verdictOf('post', identity) !== 'allowed') expect(verdict).not.toBe('allowed');
            }
          }
          for (const row of rows.filter(({ type }) => type.endsWith('!'))) {
            for (const { verdict } of row.cells) expect(verdict).not.toBe('null');
          }
        }
      }),
    );
  });

  it('keeps its promises in every mutated engine', () => {
    fc.assert(
      fc.property(soundSchema, modes, identities, (schema, api, callers) => {
        const scenario = scenarioOf(schema, query, { modes: api, identities: callers });
        for (const key of Object.keys(mutations)) {
          const run = runSync(scenario, {}, mutated(key as MutationKey));
          for (const row of toMatrix(run).flatMap(({ rows }) => rows)) expect(row.cells).toHaveLength(callers.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});
