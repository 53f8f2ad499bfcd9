import { describe, expect, it } from 'vitest';
import { describe as describeSubject, parse, validate } from '..';
import type { AslDiagnostic, DiagnosticCode } from '../diagnostics';
import { toAwsDiagnostic } from './to-aws-diagnostic';

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:f';
const end = { Type: 'Pass', End: true };
const machine = (states: object, rest: object = {}) => JSON.stringify({ StartAt: 'A', States: states, ...rest });
const one = (state: object) => machine({ A: state });
const task = (fields: object) => one({ Type: 'Task', Resource: fn, End: true, ...fields });
const choice = (...rules: object[]) => machine({ A: { Type: 'Choice', Choices: rules, Default: 'B' }, B: end });
const map = (fields: object) =>
  one({ Type: 'Map', ItemProcessor: JSON.parse(machine({ I: end }, { StartAt: 'I' })), End: true, ...fields });

function findings(text: string, type?: 'EXPRESS'): AslDiagnostic[] {
  const doc = parse(text);
  return doc.ok ? validate(doc.value, type) : doc.error;
}

/** A definition with one mistake, its code, and the text that is underlined. */
const mistakes: Record<
  Exclude<DiagnosticCode, 'input-too-large'>,
  readonly [definition: string, underlined: string][]
> = {
  'json-syntax': [['{"StartAt": A}', 'A']],
  'not-an-object': [['[1]', '[1]']],
  'duplicate-key': [['{"StartAt":"A","Comment":"x","Comment":"y","States":{"A":{"Type":"Succeed"}}}', '"Comment"']],
  'required-field': [
    ['{"States":{"A":{"Type":"Succeed"}}}', '{"States":{"A":{"Type":"Succeed"}}}'],
    [one({ Type: 'Task', End: true }), '"A"'],
    [one({ End: true }), '"A"'],
    [task({ Catch: [{ ErrorEquals: ['X'] }] }), '{"ErrorEquals":["X"]}'],
    [choice({ StringEquals: 'x', Next: 'B' }), '{"StringEquals":"x","Next":"B"}'],
    [one({ Type: 'Task', Resource: fn, Credentials: {}, End: true }), '"Credentials"'],
  ],
  'unknown-field': [
    [one({ ...end, Foo: 1 }), '"Foo"'],
    [one({ ...end, Retry: [] }), '"Retry"'],
    [one({ Type: 'Wait', Seconds: 1, TimeoutSeconds: 5, End: true }), '"TimeoutSeconds"'],
  ],
  'wrong-type': [
    [one({ Type: 'Wait', Seconds: '5', End: true }), '"5"'],
    [one({ Type: 'Wait', Seconds: 1.5, End: true }), '1.5'],
    [one({ ...end, Comment: 7 }), '7'],
    [machine({ A: 5 }), '5'],
    [choice({ Variable: '$.a', NumericEquals: '5', Next: 'B' }), '"5"'],
    [choice({ And: {}, Next: 'B' }), '{}'],
  ],
  'not-one-of': [
    [one({ Type: 'Passs' }), '"Passs"'],
    [machine({ A: end }, { Version: '2.0' }), '"2.0"'],
    [machine({ A: end }, { QueryLanguage: 'JSONPaths' }), '"JSONPaths"'],
  ],
  'out-of-range': [
    [one({ Type: 'Wait', Seconds: -1, End: true }), '-1'],
    [machine({ A: end }, { TimeoutSeconds: 0 }), '0'],
  ],
  'empty-value': [
    [choice(), '[]'],
    [choice({ Or: [], Next: 'B' }), '[]'],
    [one({ Type: 'Parallel', Branches: [], End: true }), '[]'],
  ],
  'missing-target': [
    [one({ Type: 'Pass', Next: 'Aa' }), '"Aa"'],
    [machine({ A: end }, { StartAt: 'B' }), '"B"'],
  ],
  'unreachable-state': [[machine({ A: end, Lost: end }), '"Lost"']],
  'no-terminal-state': [[machine({ A: { Type: 'Pass', Next: 'A' } }), '"States"']],
  'duplicate-state-name': [
    [one({ Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: end } }], End: true }), '"A"'],
    ['{"StartAt":"A","States":{"A":{"Type":"Succeed"},"A":{"Type":"Succeed"}}}', '"A"'],
  ],
  'state-name-too-long': [[machine({ ['x'.repeat(81)]: end }, { StartAt: 'x'.repeat(81) }), `"${'x'.repeat(81)}"`]],
  'next-or-end': [
    [machine({ A: { Type: 'Pass', Next: 'B', End: true }, B: end }), '"A"'],
    [
      machine({
        A: { Type: 'Choice', Choices: [{ Variable: '$', IsNull: true, Next: 'B' }], Default: 'C' },
        B: end,
        C: { Type: 'Pass' },
      }),
      '"C"',
    ],
  ],
  'exclusive-fields': [
    [one({ Type: 'Wait', Seconds: 1, SecondsPath: '$.s', End: true }), '"SecondsPath"'],
    [one({ Type: 'Fail', Error: 'x', ErrorPath: '$.e' }), '"ErrorPath"'],
  ],
  'one-field-of': [
    [one({ Type: 'Wait', End: true }), '"A"'],
    [one({ Type: 'Map', End: true }), '"A"'],
  ],
  'bad-timestamp': [
    [one({ Type: 'Wait', Timestamp: 'tomorrow', End: true }), '"tomorrow"'],
    [choice({ Variable: '$.t', TimestampEquals: '2026', Next: 'B' }), '"2026"'],
  ],
  'bad-path': [[one({ ...end, InputPath: 'a.b' }), '"a.b"']],
  'not-a-reference-path': [[one({ ...end, ResultPath: '$.a[*]' }), '"$.a[*]"']],
  'bad-expression': [
    [one({ ...end, Parameters: { 'v.$': 'text' } }), '"text"'],
    [one({ ...end, Parameters: { list: [{ 'v.$': 'States.Nope()' }] } }), '"States.Nope()"'],
    [one({ ...end, Parameters: { 'v.$': 'States.MathAdd(1)' } }), '"States.MathAdd(1)"'],
    [one({ ...end, Parameters: { 'v.$': 5 } }), '5'],
  ],
  'template-collision': [[one({ ...end, Parameters: { v: 1, 'v.$': '$.v' } }), '"v.$"']],
  'bad-variable-name': [
    [one({ ...end, Assign: { 'a.b': 1 } }), '"a.b"'],
    [one({ ...end, Assign: { states: 1 } }), '"states"'],
  ],
  'outer-variable': [
    [
      machine({
        A: { Type: 'Pass', Assign: { x: 1 }, Next: 'P' },
        P: {
          Type: 'Parallel',
          Branches: [{ StartAt: 'I', States: { I: { ...end, Assign: { 'x.$': '$' } } } }],
          End: true,
        },
      }),
      '"x.$"',
    ],
  ],
  'states-all-not-alone': [[task({ Retry: [{ ErrorEquals: ['States.ALL', 'X'] }] }), '["States.ALL","X"]']],
  'states-all-not-last': [
    [task({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }] }), '["States.ALL"]'],
  ],
  'heartbeat-not-smaller': [
    [one({ Type: 'Task', Resource: fn, TimeoutSeconds: 5, HeartbeatSeconds: 5, End: true }), '5'],
  ],
  'bad-resource': [[one({ Type: 'Task', Resource: 'my-function', End: true }), '"my-function"']],
  'no-such-pattern': [
    [
      one({ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke.sync', End: true }),
      '"arn:aws:states:::lambda:invoke.sync"',
    ],
  ],
  'not-in-express': [],
  'no-operator': [[choice({ Variable: '$.a', Next: 'B' }), '{"Variable":"$.a","Next":"B"}']],
  'several-operators': [
    [
      choice({ Variable: '$.a', IsNull: true, IsString: true, Next: 'B' }),
      '{"Variable":"$.a","IsNull":true,"IsString":true,"Next":"B"}',
    ],
  ],
  'nested-next': [[choice({ Not: { Variable: '$.a', IsNull: true, Next: 'B' }, Next: 'B' }), '"Next"']],
  'other-language-field': [
    [one({ ...end, Output: 1 }), '"Output"'],
    [choice({ Condition: '{% true %}', Next: 'B', Variable: '$.a', IsNull: true }), '"Condition"'],
  ],
  'language-downgrade': [],
  'jsonata-not-run-yet': [[one({ ...end, QueryLanguage: 'JSONata' }), '"JSONata"']],
  'distributed-map-not-run-yet': [
    [
      map({
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
          StartAt: 'I',
          States: { I: end },
        },
      }),
      '"DISTRIBUTED"',
    ],
  ],
  'path-as-text': [[one({ ...end, Parameters: { v: '$.a' } }), '"$.a"']],
};

describe('validate', () => {
  const rows = Object.entries(mistakes).flatMap(([code, list]) =>
    list.map(([text, underlined]) => [code, text, underlined] as const),
  );

  it.each(rows)('%s in %s underlines %s', (code, text, underlined) => {
    const found = findings(text);
    expect(found.map((each) => each.code)).toEqual([code]);
    expect(text.slice(found[0]?.at.from, found[0]?.at.to)).toBe(underlined);
  });

  it('finds nothing in a machine that uses everything', () => {
    const everything = machine({
      A: {
        Type: 'Pass',
        Comment: 'c',
        InputPath: '$',
        Parameters: { 'x.$': 'States.Array($.a)' },
        ResultPath: '$.r',
        OutputPath: '$.r',
        Assign: { v: 1 },
        Next: 'W',
      },
      W: { Type: 'Wait', TimestampPath: '$.t', Next: 'C' },
      C: {
        Type: 'Choice',
        Choices: [
          {
            And: [{ Variable: '$.a', IsPresent: true }, { Not: { Variable: '$.a', StringMatchesPath: '$.b' } }].slice(
              0,
              1,
            ),
            Next: 'M',
          },
        ],
        Default: 'T',
      },
      M: {
        Type: 'Map',
        ItemsPath: '$.l',
        MaxConcurrency: 2,
        ItemSelector: { 'i.$': '$$.Map.Item.Index' },
        ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: 'I', States: { I: { Type: 'Succeed' } } },
        Next: 'P',
      },
      P: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'Q', States: { Q: { Type: 'Fail', ErrorPath: '$.e', Cause: 'c' } } }],
        ResultSelector: { 'x.$': '$[0]' },
        Catch: [
          { ErrorEquals: ['X'], Next: 'S' },
          { ErrorEquals: ['States.ALL'], ResultPath: null, Next: 'S' },
        ],
        Next: 'T',
      },
      T: {
        Type: 'Task',
        Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
        TimeoutSeconds: 60,
        HeartbeatSeconds: 5,
        Parameters: { 'T.$': '$$.Task.Token' },
        Retry: [
          {
            ErrorEquals: ['States.ALL'],
            IntervalSeconds: 1,
            MaxAttempts: 0,
            BackoffRate: 1,
            MaxDelaySeconds: 9,
            JitterStrategy: 'FULL',
          },
        ],
        End: true,
      },
      S: { Type: 'Succeed' },
    });
    expect(findings(everything)).toEqual([]);
  });

  it('says "did you mean" where a name is nearly right', () => {
    const nearest = (text: string) =>
      findings(text).map(({ values }) => ('nearest' in values ? values.nearest : undefined));
    expect(nearest(one({ Type: 'Pass', Next: 'a' }))).toEqual(['A']);
    expect(nearest(one({ ...end, Coment: 'x' }))).toEqual(['Comment']);
    expect(nearest(one({ Type: 'Tasks' }))).toEqual(['Task']);
  });

  it('checks the numbers of a retrier', () => {
    const retrier = (fields: object) =>
      findings(one({ Type: 'Task', Resource: fn, End: true, Retry: [{ ErrorEquals: ['X'], ...fields }] }));
    expect(retrier({ MaxAttempts: -1 })[0]?.values).toMatchObject({ field: 'MaxAttempts', least: 0 });
    expect(retrier({ BackoffRate: 0.5 })[0]?.values).toMatchObject({ field: 'BackoffRate', least: 1 });
    expect(retrier({ IntervalSeconds: 0 })[0]?.values).toMatchObject({ field: 'IntervalSeconds', least: 1 });
    expect(retrier({ MaxDelaySeconds: 31_622_401 })[0]?.values).toMatchObject({
      field: 'MaxDelaySeconds',
      most: 31_622_400,
    });
    expect(retrier({ JitterStrategy: 'HALF' })[0]?.code).toBe('not-one-of');
  });

  it('keeps to document order', () => {
    const found = findings(machine({ A: { Type: 'Wait', Seconds: -1, Next: 'Gone', Foo: 1 }, B: { Type: 'Nope' } }));
    expect(found.map(({ code }) => code)).toEqual(['out-of-range', 'missing-target', 'unknown-field', 'not-one-of']);
  });

  it('does not call states unreachable while a target is missing', () => {
    expect(findings(machine({ A: { Type: 'Pass', Next: 'Gone' }, B: end })).map(({ code }) => code)).toEqual([
      'missing-target',
    ]);
  });

  it('knows what Express workflows cannot do', () => {
    const express = (resource: string) =>
      findings(one({ Type: 'Task', Resource: resource, End: true }), 'EXPRESS').map(({ values }) => values);
    expect(express('arn:aws:states:::states:startExecution.sync:2')).toEqual([{ what: '.sync' }]);
    expect(express('arn:aws:states:::sns:publish.waitForTaskToken')).toEqual([{ what: '.waitForTaskToken' }]);
    expect(express('arn:aws:states:us-east-1:123456789012:activity:a')).toEqual([{ what: 'activity' }]);
    expect(express(fn)).toEqual([]);
  });

  it('checks JSONata states by their own fields', () => {
    const codes = findings(machine({ A: { ...end, Parameters: {} } }, { QueryLanguage: 'JSONata' })).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['other-language-field', 'jsonata-not-run-yet']);
    const downgraded = findings(machine({ A: { ...end, QueryLanguage: 'JSONPath' } }, { QueryLanguage: 'JSONata' }));
    expect(downgraded.map(({ code }) => code)).toContain('language-downgrade');
  });
});

describe('toAwsDiagnostic', () => {
  const worded = (text: string) => findings(text).map(toAwsDiagnostic);

  it('words and locates findings as AWS does', () => {
    expect(worded('{}')).toEqual([
      {
        severity: 'ERROR',
        code: 'SCHEMA_VALIDATION_FAILED',
        message: 'These fields are required: [States, StartAt]',
        location: '/',
      },
    ]);
    expect(worded(choice({ Variable: '$.a', IsNull: true }))).toMatchObject([
      { message: 'These fields are required: [Next]', location: '/States/A/Choices[0]' },
    ]);
    expect(worded(one({ Type: 'Pass', Next: 'X' }))).toMatchObject([
      { code: 'MISSING_TRANSITION_TARGET', message: "Missing 'Next' target: X", location: '/States/A/Next' },
    ]);
    expect(worded(one({ ...end, QueryLanguage: 'JSONata' }))).toEqual([null]);
  });
});

describe('the words of a diagnostic', () => {
  it('are the same for each code as they were reviewed', () => {
    const words = Object.entries(mistakes).flatMap(([code, list]) => {
      const [first] = list;
      const found = first ? findings(first[0])[0] : undefined;
      return found ? [[code, describeSubject(found)]] : [];
    });
    expect(Object.fromEntries(words)).toMatchSnapshot();
  });
});
