import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/kernel/json';
import { nodeIdOf, ruleTextAt, toGraph } from './graph';

const edgesOf = (definition: Json) =>
  toGraph(definition)?.edges.map(({ from, to, kind, label }) => [from, kind, label, to]);

describe('toGraph', () => {
  it('keeps Next, Catch and End apart and notes the retries', () => {
    const definition: Json = {
      StartAt: 'Charge',
      States: {
        Charge: {
          Type: 'Task',
          Retry: [{ ErrorEquals: ['A'], MaxAttempts: 2 }, { ErrorEquals: ['B'] }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Refund' }],
          Next: 'Receipt',
        },
        Receipt: { Type: 'Pass', End: true },
        Refund: { Type: 'Fail' },
      },
    };
    expect(edgesOf(definition)).toEqual([
      [null, 'start', '', 'States/Charge'],
      ['States/Charge', 'next', 'Next', 'States/Receipt'],
      ['States/Charge', 'catch', 'Catch States.ALL', 'States/Refund'],
      ['States/Receipt', 'end', '', null],
      ['States/Refund', 'end', '', null],
    ]);
    expect(toGraph(definition)?.nodes.map(({ title, note, loop }) => [title, note, loop])).toEqual([
      ['Charge', 'Task', 'up to 3 retries'],
      ['Receipt', 'Pass', undefined],
      ['Refund', 'Fail', undefined],
    ]);
  });

  it('labels the rules of a Choice with their comparison', () => {
    const rules: Json = [
      { Variable: '$.total', NumericGreaterThanEquals: 100, Next: 'A' },
      { Variable: '$.kind', StringEquals: 'gift', Next: 'A' },
      { Variable: '$.note', IsPresent: false, Next: 'A' },
      { Condition: '{% $x > 1 %}', Next: 'A' },
      { Not: { Variable: '$.x', IsNull: true }, Next: 'A' },
    ];
    const states = { C: { Type: 'Choice', Choices: rules, Default: 'A' }, A: { Type: 'Succeed' } };
    expect(edgesOf({ StartAt: 'C', States: states })?.map((edge) => edge[2])).toEqual([
      '',
      '$.total >= 100',
      '$.kind = gift',
      '$.note not IsPresent',
      '$x > 1',
      'Choices[4]',
      'Default',
      '',
    ]);
  });

  it('nests branches and the body of a Map, with the ids a run’s paths give', () => {
    const inner = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };
    const graph = toGraph({
      StartAt: 'P',
      States: {
        P: { Type: 'Parallel', Branches: [inner, inner], Next: 'M' },
        M: { Type: 'Map', ItemProcessor: inner, End: true },
      },
    });
    const scopes = graph?.nodes.flatMap((node) => node.scopes);
    expect(scopes?.map(({ title, nodes }) => [title, nodes[0]?.id])).toEqual([
      ['branch 1', 'States/P/branch:0/States/A'],
      ['branch 2', 'States/P/branch:1/States/A'],
      ['each item', nodeIdOf(['States', 'M', 'item:7', 'States', 'A'])],
    ]);
  });

  it('draws what is there of an unfinished definition', () => {
    expect(edgesOf({ StartAt: 'Gone', States: { A: { Next: 'Nowhere' }, B: 1 } })).toEqual([]);
    expect(toGraph({ States: {} })).toBeNull();
    expect(toGraph('{')).toBeNull();
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void toGraph({ StartAt: 'A', States: value } as unknown as Json)));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) =>
          void toGraph({
            States: { A: value, B: { Type: 'Choice', Choices: value, Catch: value, Retry: value } },
          } as unknown as Json),
      ),
    );
  });
});

describe('ruleTextAt', () => {
  const present = { Variable: '$.n', IsPresent: true };
  const rule: Json = { And: [present, { Or: [{ Variable: '$.n', NumericEquals: 1 }, { Not: present }] }], Next: 'A' };
  const choice: Json = { Type: 'Choice', Choices: [{ Variable: '$.a', StringEquals: 'x', Next: 'A' }, rule] };
  const definition: Json = {
    States: {
      Top: choice,
      Both: { Type: 'Parallel', Branches: [{ States: {} }, { States: { Inner: choice } }] },
      Each: { Type: 'Map', ItemProcessor: { States: { Inner: choice } } },
    },
  };

  it('says what a rule tests, however it is built', () => {
    expect(ruleTextAt(definition, ['States', 'Top'], 0)).toBe('$.a = x');
    expect(ruleTextAt(definition, ['States', 'Top'], 1)).toBe('$.n IsPresent and ($.n = 1 or not ($.n IsPresent))');
  });

  it('finds the Choice inside a branch and inside an item', () => {
    expect(ruleTextAt(definition, ['States', 'Both', 'branch:1', 'States', 'Inner'], 0)).toBe('$.a = x');
    expect(ruleTextAt(definition, ['States', 'Each', 'item:7', 'States', 'Inner'], 0)).toBe('$.a = x');
  });

  it('is empty where there is no such rule', () => {
    expect(ruleTextAt(null, ['States', 'Top'], 0)).toBe('');
    expect(ruleTextAt(definition, ['States', 'Both', 'branch:9', 'States', 'Inner'], 0)).toBe('');
    expect(ruleTextAt(definition, ['States', 'Top'], 5)).toBe('');
  });
});
