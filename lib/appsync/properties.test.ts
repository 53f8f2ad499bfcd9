import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadInterpreter } from '@/lib/interpreter';
import { AppSyncScenarioSchema, describe as describeSubject, parse, runSync, toTimeline, validate } from '.';

const ports = { interpreter: await loadInterpreter() };

const scenarioOf = (schema: string, query: string, more: object = {}) =>
  AppSyncScenarioSchema.parse({ engine: 'appsync', version: 1, title: 'any', documents: { schema, query }, ...more });

const soundSchema = 'type Query { a(n: Int, at: AWSDateTime): T b: [T!] } type T { id: ID! t: T s: String! }';
/** Pieces of GraphQL put together anyhow. */
const pieces = fc
  .array(
    fc.constantFrom(
      'type',
      'Query',
      'query',
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      ':',
      '!',
      'a',
      'b',
      'id',
      't',
      '$x',
      '...',
      'on',
      'T',
      '"',
      '@aws_iam',
      '=',
      '1',
      'fragment',
      'scalar',
      'AWSDate',
      '#',
    ),
    { maxLength: 30 },
  )
  .map((all) => all.join(' '));
const selection: fc.Arbitrary<string> = fc.letrec<{ set: string }>((tie) => ({
  set: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('id', 's', '__typename', 'x: id', '...F', '... on T { s }', 'nope'),
        tie('set').map((inner) => `t ${inner}`),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => `{ ${all.join(' ')} }`),
})).set;

describe('the engine, whatever it is given', () => {
  it('never throws on arbitrary texts, and puts every finding inside its text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), pieces), fc.oneof(fc.string(), pieces), (schema, query) => {
        const scenario = scenarioOf(schema, query);
        const doc = parse(scenario);
        for (const found of doc.ok ? validate(doc.value) : doc.error) {
          const text = scenario.documents[found.document] ?? '';
          expect(found.at.from).toBeGreaterThanOrEqual(0);
          expect(found.at.to).toBeLessThanOrEqual(text.length + 1);
          expect(describeSubject(found).fix).toBeTruthy();
        }
        expect(runSync(scenario, ports).outcome.kind).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on brackets without end', () => {
    for (const bracket of ['{', '[', '(', '{ a ', '{ a(b: [']) {
      const text = bracket.repeat(20_000);
      expect(runSync(scenarioOf(text, text), ports).outcome.kind).toBe('refused');
      expect(runSync(scenarioOf('type Query { a: Int }', `# "\n${text}`), ports).outcome.kind).toBe('refused');
    }
  });

  it('runs equal scenarios to equal hashes, with events in order, whatever the data source says', () => {
    const code =
      'export const request = (ctx) => ({ payload: ctx.identity }); export const response = (ctx) => ctx.result;';
    fc.assert(
      fc.property(selection, fc.json({ maxDepth: 4 }), fc.constantFrom('a', 'b'), (set, json, field) => {
        const scenario = scenarioOf(soundSchema, `query { ${field} ${set} } fragment F on T { id }`, {
          identity: JSON.parse(json),
          resolvers: { [`Query.${field}`]: { dataSource: 'local', code: 'code' } },
          dataSources: { local: { type: 'NONE' } },
        });
        const sound = { ...scenario, documents: { ...scenario.documents, code } };
        const run = runSync(sound, ports);
        expect(run.outcome.kind).toBe('answered');
        expect(runSync(JSON.parse(JSON.stringify(sound)), ports).hash).toBe(run.hash);
        expect(run.events.map(({ n }) => n)).toEqual(run.events.map((_, i) => i));
        for (const event of run.events) expect(describeSubject(event).text).not.toMatch(/undefined|\[object/);
        expect(toTimeline(run).summary).toMatch(/\.$/);
      }),
      { numRuns: 100 },
    );
  });
});
