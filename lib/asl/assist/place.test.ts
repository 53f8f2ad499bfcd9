import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonPath, type LocatedNode, parseLocatedJson } from '@/lib/kernel/located-json';
import { readCases, toScenario } from '../cases/case-file';
import { complete } from './complete';
import { docAt } from './doc-at';
import { stateAtOffset } from './find-state';
import { placeAt, stepsTo } from './place';
import { syntaxOf } from './syntax';

const definitions = readCases().map((each) => toScenario(each).documents.definition);

describe('placeAt', () => {
  it('gives every value of every case the way that the parser gives it', () => {
    for (const text of definitions) {
      const json = parseLocatedJson(text);
      if (!json.ok) continue;
      for (const [path, node] of scalarsOf(json.value.root)) {
        const place = placeAt(text, node.from + 1);
        expect(stepsTo(place)).toEqual(path);
        expect([place.from, place.to]).toEqual([node.from, node.to]);
      }
    }
  });

  it('finds the same way in a text that ends at the place', () => {
    const text = '{ "StartAt": "A", "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["X", "Y';
    const place = placeAt(text, text.length);
    expect(stepsTo(place)).toEqual(['States', 'A', 'Retry', 0, 'ErrorEquals', 1]);
    expect(place).toMatchObject({ at: 'value', typed: 'Y', quoted: true });
  });

  it('takes a name on the next line for a name, where a value is missing', () => {
    const text = '{ "States": { "A": { "Type": "Pass", "Next": \n "End": true } } }';
    expect(placeAt(text, text.indexOf('true') + 1)).toMatchObject({ at: 'value', member: { key: 'End' } });
    expect(placeAt(text, text.indexOf('\n'))).toMatchObject({ at: 'value', member: { key: 'Next' } });
  });

  it('tells a text that begins like JSON from YAML', () => {
    expect(syntaxOf('{ "StartAt": 1')).toBe('json');
    expect(syntaxOf('')).toBe('json');
    expect(syntaxOf('Comment: x\nStartAt: A\n')).toBe('yaml');
    expect(syntaxOf('Resources:\n  M:\n    Type: AWS::StepFunctions::StateMachine\n')).toBe('json');
  });
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      "'",
      '\n',
      '\n  ',
      '\n    ',
      '- ',
      '#',
      '|',
      '\\',
      '{%',
      '%}',
      '$.',
      'é',
      '\u{1f600}',
    ],
    ...[
      '"States"',
      '"Type"',
      '"Task"',
      'States:',
      'StartAt:',
      'Type: Map',
      '"Retry": [',
      '"ErrorEquals"',
      'true',
      '1e9',
      '__proto__',
    ],
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''));
  const cut = fc
    .tuple(fc.constantFrom(...definitions), fc.nat(2000), fc.nat(2000), texts)
    .map(([text, from, length, more]) => text.slice(0, from) + more + text.slice(from + (length % 50)));

  it('nothing throws, and every place is inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(texts, cut), fc.nat(2200), (text, n) => {
        const offset = n % (text.length + 1);
        const { from, to } = placeAt(text, offset);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(from).toBeLessThanOrEqual(to);
        const found = complete(text, offset, { seen: null, mockErrors: [] });
        if (found) expect(found.from).toBeLessThanOrEqual(offset);
        docAt(text, offset);
        stateAtOffset(text, offset);
      }),
      { numRuns: 3000 },
    );
  });

  it('a text of brackets alone is read as deep as it may be', () => {
    expect(() => placeAt('['.repeat(100_000), 99_999)).not.toThrow();
    expect(() =>
      placeAt(`States:\n${Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}`, 50_000),
    ).not.toThrow();
  });
});

function scalarsOf(node: LocatedNode, path: JsonPath = []): [JsonPath, LocatedNode][] {
  if (node.members) return [...node.members].flatMap(([key, { node: inner }]) => scalarsOf(inner, [...path, key]));
  return node.items ? node.items.flatMap((inner, i) => scalarsOf(inner, [...path, i])) : [[path, node]];
}
