import { describe, expect, it } from 'vitest';
import { AuthModesScenarioSchema, runSync } from '.';

const runOf = (schema: string, query: string) =>
  runSync(
    AuthModesScenarioSchema.parse({
      engine: 'auth-modes',
      version: 1,
      title: 'endurance',
      documents: { schema, query },
      modes: { default: { mode: 'API_KEY' } },
      identities: [{ id: 'guest', title: 'Guest', mode: 'API_KEY' }],
    }),
  );

const loop = 'type Query { a: Query! b: Query! c: Int }';
const range = (length: number) => Array.from({ length }, (_, i) => i);

describe('a document made to be slow', () => {
  it.each<[string, string, string, string]>([
    ['one field two thousand times', loop, `{ ${'c '.repeat(1998)}}`, 'too-many-fields'],
    [
      'two thousand aliases',
      loop,
      `{ ${range(660)
        .map((i) => `c${i}: c`)
        .join(' ')} }`,
      'too-many-fields',
    ],
    [
      'fragments that double at every level',
      loop,
      `{ ...F0 } ${range(60)
        .map((i) => `fragment F${i} on Query { a { ...F${i + 1} } b { ...F${i + 1} } }`)
        .join(' ')} fragment F60 on Query { c }`,
      'too-many-fields',
    ],
    [
      'fragments that spread all later ones',
      loop,
      `{ ...F0 } ${range(40)
        .map(
          (i) =>
            `fragment F${i} on Query { c ${range(40 - i - 1)
              .map((j) => `...F${i + j + 1}`)
              .join(' ')} }`,
        )
        .join(' ')}`,
      'decided',
    ],
    [
      'a chain of fragments',
      loop,
      `{ ...F0 } ${range(150)
        .map((i) => `fragment F${i} on Query { a { ...F${i + 1} } }`)
        .join(' ')} fragment F150 on Query { c }`,
      'decided',
    ],
    [
      'thousands of unknown types',
      `type Query { ${range(4000)
        .map((i) => `f${i}: T${i}`)
        .join(' ')} }`,
      '{ f0 }',
      'invalid-schema',
    ],
    [
      'thousands of types',
      `type Query { a: T0 } ${range(2500)
        .map((i) => `type T${i} { a: T${i} }`)
        .join(' ')}`,
      '{ a { a { __typename } } }',
      'decided',
    ],
    ['more brackets than levels', loop, `{ ${'a { '.repeat(600)}`, 'too-large'],
    ['brackets behind a quote in a comment', loop, `# "\n{ ${'a { '.repeat(600)}`, 'too-large'],
  ])('%s', (_, schema, query, expected) => {
    const { outcome } = runOf(schema, query);
    expect(outcome.kind === 'refused' ? outcome.diagnostics[0]?.code : outcome.kind).toBe(expected);
  });
});
