import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonataReferences } from './jsonata-references';
import { jsonPathReferences } from './jsonpath-references';
import { variableReferences } from './variable-references';

const machine = (state: object, more: object = {}) => ({ StartAt: 'S', States: { S: state }, ...more }) as never;

describe('variableReferences', () => {
  it.each<[string, object, string[]]>([
    [
      'path fields',
      { Type: 'Wait', SecondsPath: '$pause', OutputPath: '$out.a', InputPath: '$in[0]' },
      ['in', 'out', 'pause'],
    ],
    ['timeouts', { Type: 'Task', TimeoutSecondsPath: '$t', HeartbeatSecondsPath: '$h' }, ['h', 't']],
    [
      'templates at any depth',
      { Type: 'Task', Parameters: { a: [{ 'b.$': '$deep.x' }] }, ResultSelector: { 'c.$': '$picked' } },
      ['deep', 'picked'],
    ],
    ['assignments', { Type: 'Pass', Assign: { 'next.$': 'States.MathAdd($count, 1)' } }, ['count']],
    ['credentials', { Type: 'Task', Credentials: { 'RoleArn.$': '$role' } }, ['role']],
    [
      'choice rules, however nested',
      {
        Type: 'Choice',
        Choices: [
          {
            And: [{ Variable: '$a', IsPresent: true }, { Not: { Variable: '$.x', StringEqualsPath: '$b' } }],
            Assign: { 'c.$': '$d' },
          },
        ],
      },
      ['a', 'b', 'd'],
    ],
    ['catchers', { Type: 'Task', Catch: [{ ErrorEquals: ['States.ALL'], Assign: { 'e.$': '$before' } }] }, ['before']],
    [
      'the reader, batcher and writer of a Map',
      {
        Type: 'Map',
        ItemReader: { Parameters: { 'Bucket.$': '$bucket' }, ReaderConfig: { MaxItemsPath: '$most' } },
        ItemBatcher: { MaxItemsPerBatchPath: '$size', BatchInput: { 'k.$': '$key' } },
        ResultWriter: { Parameters: { 'Prefix.$': '$to' } },
      },
      ['bucket', 'key', 'most', 'size', 'to'],
    ],
    [
      'texts of JSONata, once each',
      { Type: 'Task', QueryLanguage: 'JSONata', Arguments: { a: ['{% $x + $y %}'] }, Output: '{% $x %}' },
      ['x', 'y'],
    ],
    [
      'conditions of JSONata',
      { Type: 'Choice', QueryLanguage: 'JSONata', Choices: [{ Condition: '{% $n > $states.input.n %}' }] },
      ['n'],
    ],
  ])('finds them in %s', (_where, state, names) => {
    expect(variableReferences(machine(state))).toEqual({ S: names });
  });

  it.each<[string, object]>([
    ['literals of a template', { Type: 'Pass', Parameters: { a: '$x', aPath: '$y' } }],
    ['the Result of a Pass', { Type: 'Pass', Result: { 'a.$': '$x' } }],
    [
      'the input and the context object',
      { Type: 'Pass', Parameters: { 'a.$': '$.x', 'b.$': '$$.Execution.Id' }, InputPath: '$' },
    ],
    ['quoted texts', { Type: 'Pass', Parameters: { 'a.$': "States.Format('$x {}', $['$y'])" } }],
    ['comments', { Type: 'Pass', Comment: '{% $x %}', QueryLanguage: 'JSONata' }],
    ['texts around an expression', { Type: 'Pass', Output: ' {% $x %}', QueryLanguage: 'JSONata' }],
  ])('finds none in %s', (_where, state) => {
    expect(variableReferences(machine(state))).toEqual({});
  });

  it('lists the states inside branches and processors, each in its own language', () => {
    const inner = (Output: string) => ({ StartAt: 'I', States: { I: { Type: 'Pass', Output } } });
    const outer = { Type: 'Map', Items: '{% $list %}', ItemProcessor: inner('{% $bias %}') };
    expect(variableReferences(machine(outer, { QueryLanguage: 'JSONata' }))).toEqual({ S: ['list'], I: ['bias'] });
    expect(variableReferences(machine({ ...outer, QueryLanguage: 'JSONata' }))).toEqual({ S: ['list'] });
    const parallel = { Type: 'Parallel', Branches: [{ States: { A: { Type: 'Wait', SecondsPath: '$s' } } }] };
    expect(variableReferences(machine(parallel))).toEqual({ A: ['s'] });
  });

  it('takes anything for a definition', () => {
    for (const odd of [null, 1, 'x', [], { States: [] }, { States: { A: 1 } }]) {
      expect(variableReferences(odd as never)).toEqual({});
    }
  });
});

describe('a variable with the name of a function', () => {
  const assigning = (Output: string) =>
    machine({ Type: 'Pass', QueryLanguage: 'JSONata', Assign: { count: 1 }, Output });

  it('is read where it is not called', () => {
    expect(variableReferences(assigning('{% $count + $map($xs, $string) %}'))).toEqual({ S: ['count', 'xs'] });
    expect(variableReferences(assigning('{% $count($states.input) %}'))).toEqual({});
  });
});

describe('jsonPathReferences', () => {
  it.each([
    ['$a', ['a']],
    ['$a.b[$c]', ['a', 'c']],
    ['$.a$b', []],
    ['$$.State.Name', []],
    ["States.Format('it\\'s $no {}', $yes)", ['yes']],
    ['$größe_2.x', ['größe_2']],
  ])('%s', (text, names) => {
    expect(jsonPathReferences(text)).toEqual(names);
  });
});

describe('jsonataReferences', () => {
  it('reads any text, and only names that stand in it', () => {
    fc.assert(fc.property(fc.string(), (text) => jsonataReferences(text).every((name) => text.includes(`$${name}`))));
  });

  it.each([
    ['$a + $b', ['a', 'b']],
    ['$states.input.x', []],
    ['$sum($prices) & "$no" & \'$no\'', ['prices']],
    ['( $x := 1; $x + $y )', ['y']],
    ['( $x := $x0; ($z := 2; $z) ; $z )', ['x0', 'z']],
    ['$map($list, function($v, $i) { $v * $rate })', ['list', 'rate']],
    ['λ($v)<n:n>{ $v + $w }', ['w']],
    ['$states.input.orders@$o.items#$i[$o.id = $wanted]', ['wanted']],
    ['$replace($text, /\\$no/, $by) /* $no */', ['text', 'by']],
    ['$total / $many / 2', ['total', 'many']],
    ['$.a.$b', ['b']],
    ['$ & $$', []],
    ['{"k": $v, `$no`: 1}', ['v']],
    ['$parse($json)', ['json']],
    ['$a & "unclosed $no', ['a']],
  ])('%s', (expression, names) => {
    expect(jsonataReferences(expression)).toEqual(names);
  });
});
