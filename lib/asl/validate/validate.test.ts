import { describe, expect, it } from 'vitest';
import { describe as describeSubject, parse, validate } from '..';
import type { AslDiagnostic, DiagnosticCode } from '../diagnostics';
import { toAwsDiagnostic } from './to-aws-diagnostic';
import { toAwsRefusal } from './to-aws-refusal';

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:f';
const end = { Type: 'Pass', End: true };
const jsonata = { ...end, QueryLanguage: 'JSONata' };
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
  Exclude<DiagnosticCode, 'input-too-large' | 'code-not-run-here' | 'jsonata-not-run-here'>,
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
    [machine({ A: end }, { TimeoutSeconds: -1 }), '-1'],
    [map({ ToleratedFailurePercentage: 101 }), '101'],
  ],
  'empty-value': [
    [choice(), '[]'],
    [choice({ Or: [], Next: 'B' }), '[]'],
    [one({ Type: 'Parallel', Branches: [], End: true }), '[]'],
  ],
  'missing-target': [
    [choice({ Variable: '$.a', IsNull: true, Next: 'Bb' }), '"Bb"'],
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
  'not-a-reference-path': [
    [one({ ...end, ResultPath: '$.a[*]' }), '"$.a[*]"'],
    [one({ ...end, ResultPath: '$$.State.Name' }), '"$$.State.Name"'],
    [map({ ItemsPath: '$..a' }), '"$..a"'],
    [map({ MaxConcurrencyPath: '$$.Execution.Input.n' }), '"$$.Execution.Input.n"'],
    [choice({ Variable: 'a', IsNull: true, Next: 'B' }), '"a"'],
    [choice({ Variable: '$.a[0,1]', IsNull: true, Next: 'B' }), '"$.a[0,1]"'],
    [choice({ Variable: '$.a', NumericEqualsPath: '$.*', Next: 'B' }), '"$.*"'],
  ],
  'bad-expression': [
    [one({ ...end, Parameters: { 'v.$': 'text' } }), '"text"'],
    [one({ ...end, Parameters: { list: [{ 'v.$': 'States.Nope()' }] } }), '"States.Nope()"'],
    [one({ ...end, Parameters: { 'v.$': 'States.MathAdd(1)' } }), '"States.MathAdd(1)"'],
    [one({ ...end, Parameters: { 'v.$': 5 } }), '5'],
    [one({ Type: 'Fail', CausePath: 'States.Nope()' }), '"States.Nope()"'],
    [task({ Credentials: { 'RoleArn.$': 'role' } }), '"role"'],
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
  'bad-resource': [
    [one({ Type: 'Task', Resource: 'my-function', End: true }), '"my-function"'],
    ...['sms:send', 'sqs:receiveMessage', 's3:getObject', 'aws-sdk:S3:getObject', 'aws-sdk:s3:GetObject'].map(
      (call): [string, string] => [task({ Resource: `arn:aws:states:::${call}` }), `"arn:aws:states:::${call}"`],
    ),
  ],
  'credentials-on-activity': [
    [
      one({
        Type: 'Task',
        Resource: 'arn:aws:states:us-east-1:123456789012:activity:a',
        Credentials: { RoleArn: 'arn:aws:iam::123456789012:role/r' },
        End: true,
      }),
      '"Credentials"',
    ],
  ],
  'bad-label': [
    [map({ Label: 'two words' }), '"two words"'],
    [map({ Label: '' }), '""'],
    [map({ Label: 'x'.repeat(41) }), `"${'x'.repeat(41)}"`],
  ],
  'duplicate-label': [
    [
      machine({
        A: {
          Type: 'Map',
          Label: 'one',
          ItemProcessor: {
            StartAt: 'I',
            States: {
              I: {
                Type: 'Map',
                Label: 'one',
                ItemProcessor: { StartAt: 'J', States: { J: end } },
                End: true,
              },
            },
          },
          End: true,
        },
      }),
      '"one"',
    ],
  ],
  'no-such-pattern': [
    [
      one({ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke.sync', End: true }),
      '"arn:aws:states:::lambda:invoke.sync"',
    ],
    [
      one({ Type: 'Task', Resource: 'arn:aws:states:::dynamodb:putItem.waitForTaskToken', End: true }),
      '"arn:aws:states:::dynamodb:putItem.waitForTaskToken"',
    ],
    [
      one({ Type: 'Task', Resource: 'arn:aws:states:::glue:startJobRun.sync:2', End: true }),
      '"arn:aws:states:::glue:startJobRun.sync:2"',
    ],
  ],
  'not-in-express': [],
  'no-operator': [
    [choice({ Variable: '$.a', Next: 'B' }), '{"Variable":"$.a","Next":"B"}'],
    [choice({ Next: 'B' }), '{"Next":"B"}'],
  ],
  'several-tests': [
    [
      choice({ Variable: '$.a', IsNull: true, Not: { Variable: '$.a', IsNull: true }, Next: 'B' }),
      '{"Variable":"$.a","IsNull":true,"Not":{"Variable":"$.a","IsNull":true},"Next":"B"}',
    ],
  ],
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
  'bad-jsonata': [[one({ ...jsonata, Output: { v: '{% 1 + %}' } }), '"{% 1 + %}"']],
  'unsupported-jsonata': [
    [one({ ...jsonata, Output: '{% $$ %}' }), '"{% $$ %}"'],
    [one({ ...jsonata, Assign: { v: '{% phone %}' } }), '"{% phone %}"'],
    [one({ ...jsonata, Output: '{% $states.result %}' }), '"{% $states.result %}"'],
  ],
  'path-as-text': [[one({ ...end, Parameters: { v: '$.a' } }), '"$.a"']],
  'result-not-evaluated': [[one({ ...end, Result: { list: [{ 'v.$': '$.a' }] } }), '"v.$"']],
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
    expect(nearest(choice({ Variable: '$.a', IsNull: true, Next: 'b' }))).toEqual(['B']);
    expect(nearest(one({ ...end, Coment: 'x' }))).toEqual(['Comment']);
    expect(nearest(one({ Type: 'Tasks' }))).toEqual(['Task']);
  });

  it('checks the numbers of a retrier', () => {
    const retrier = (fields: object) =>
      findings(one({ Type: 'Task', Resource: fn, End: true, Retry: [{ ErrorEquals: ['X'], ...fields }] }));
    expect(retrier({ MaxAttempts: -1 })[0]?.values).toMatchObject({ field: 'MaxAttempts', least: 0 });
    expect(retrier({ BackoffRate: 0.5 })[0]?.values).toMatchObject({ field: 'BackoffRate', least: 1 });
    expect(retrier({ IntervalSeconds: -1 })[0]?.values).toMatchObject({ field: 'IntervalSeconds', least: 0 });
    expect(retrier({ IntervalSeconds: 0 })).toEqual([]);
    expect(retrier({ MaxDelaySeconds: 31_622_401 })[0]?.values).toMatchObject({
      field: 'MaxDelaySeconds',
      most: 31_622_400,
    });
    expect(retrier({ JitterStrategy: 'HALF' })[0]?.code).toBe('not-one-of');
  });

  it('keeps to document order', () => {
    const found = findings(machine({ A: { Type: 'Wait', Seconds: -1, Next: 'Gone', Foo: 1 }, B: { Type: 'Nope' } }));
    expect(found.map(({ code }) => code)).toEqual([
      'out-of-range',
      'missing-target',
      'unknown-field',
      'unreachable-state',
      'not-one-of',
    ]);
  });

  it('calls states unreachable beside a missing target, but not where nothing ends', () => {
    expect(findings(machine({ A: { Type: 'Pass', Next: 'Gone' }, B: end })).map(({ code }) => code)).toEqual([
      'missing-target',
      'unreachable-state',
    ]);
    const loop = { A: { Type: 'Pass', Next: 'A' }, B: { Type: 'Pass', Next: 'B' } };
    expect(findings(machine(loop)).map(({ code }) => code)).toEqual(['no-terminal-state']);
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
    expect(codes).toEqual(['other-language-field']);
    const rule = { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'B' }], Default: 'B' };
    expect(findings(machine({ A: rule, B: end }, { QueryLanguage: 'JSONata' })).map(({ code }) => code)).toEqual([
      'required-field',
      'other-language-field',
      'other-language-field',
    ]);
    const downgraded = findings(machine({ A: { ...end, QueryLanguage: 'JSONPath' } }, { QueryLanguage: 'JSONata' }));
    expect(downgraded.map(({ code }) => code)).toContain('language-downgrade');
  });
});

describe('toAwsDiagnostic', () => {
  const worded = (text: string) => findings(text).map((found) => toAwsDiagnostic(found, text));

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
    expect(worded(choice({ Variable: '$.a', IsNull: true, Next: 'X' }))).toMatchObject([
      { code: 'MISSING_TRANSITION_TARGET', message: "Missing 'Next' target: X", location: '/States/A/Choices[0]/Next' },
    ]);
    expect(worded(one({ ...jsonata, Output: { v: '{% phone & $states.context.x %}' } }))).toEqual([
      {
        severity: 'ERROR',
        code: 'UNSUPPORTED_JSONATA_EXPRESSION',
        message: "Reference to 'phone' at the top level is not supported.",
        location: '/States/A/Output/v',
      },
    ]);
    expect(worded(one({ ...jsonata, Output: '{% $states.errorOutput %}' }))).toMatchObject([
      { message: "Field '$states.errorOutput' does not exist." },
    ]);
    expect(worded(one({ ...jsonata, Output: ['{% $$ %}', '{% 1 + %}'] }))).toMatchObject([
      { message: "Reference to '$$' is not supported.", location: '/States/A/Output[0]' },
      { code: 'INVALID_JSONATA_EXPRESSION', message: 'Unexpected end of expression' },
    ]);
  });

  it('says of a text that is no JSON what the parser of AWS says, and where', () => {
    expect(worded(' ')).toEqual([
      { severity: 'ERROR', code: 'INVALID_JSON_DESCRIPTION', message: 'Definition must be a valid JSON object' },
    ]);
    expect(worded('hello there')).toEqual([
      {
        severity: 'ERROR',
        code: 'INVALID_JSON_DESCRIPTION',
        message:
          "Unrecognized token 'hello': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
        location: '[Source: (String)"hello there"; line: 1, column: 6]',
      },
    ]);
  });

  it.each([
    [
      one({ Type: 'Pass', Next: 'A', End: true }),
      'There should only be one of the following fields: [Next, End]',
      '/States/A',
    ],
    [one({ Type: 'Pass' }), 'This object should have only one of the following fields: [Next, End]', '/States/A'],
    [
      one({ Type: 'Wait', Timestamp: '2026-03-14T01:59:00Z', Seconds: 1, End: true }),
      'There should only be one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp]',
      '/States/A',
    ],
    [
      one({ Type: 'Map', End: true }),
      'This object should have only one of the following fields: [ItemProcessor, Iterator]',
      '/States/A',
    ],
    [
      task({ TimeoutSeconds: 5, TimeoutSecondsPath: '$.t' }),
      'There should only be one of the following fields: [TimeoutSeconds, TimeoutSecondsPath]',
      '/States/A',
    ],
    [
      choice({ Next: 'B' }),
      'The object must have only one of the following fields, [And, Or, Not, Variable, Condition]',
      '/States/A/Choices[0]',
    ],
    [
      choice({ Variable: 'a', IsNull: true, Next: 'B' }),
      "Value is not a Reference Path: Reference path didn't start with '$'",
      '/States/A/Choices[0]/Variable',
    ],
    [one({ ...end, InputPath: 'a' }), 'Value must be a valid JSONPath.', '/States/A/InputPath'],
    [one({ ...end, ResultPath: '$.*' }), 'Value is not a Reference Path', '/States/A/ResultPath'],
    [
      task({ Retry: [{ ErrorEquals: ['X'], JitterStrategy: 'HALF' }] }),
      'Value should be one of the following: [NONE, FULL]',
      '/States/A/Retry[0]/JitterStrategy',
    ],
    [
      task({ Catch: [{ ErrorEquals: ['States.ALL', 'X'], Next: 'A' }] }),
      'States.ALL must appear alone and at end of list',
      '/States/A/Catch[0]/ErrorEquals',
    ],
    [
      task({ Retry: [{ ErrorEquals: ['X'], BackoffRate: 0 }] }),
      'Minimum value is 1.0',
      '/States/A/Retry[0]/BackoffRate',
    ],
    [one({ Type: 'Wait', Seconds: 100_000_000, End: true }), 'Maximum value is 99999999', '/States/A/Seconds'],
    [one({ Type: 'Wait', Seconds: '5', End: true }), 'Expected value of type Integer', '/States/A/Seconds'],
    [
      one({ Type: 'Nope' }),
      "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]",
      '/States/A/Type',
    ],
    [one({ Type: 'Task', Resource: 'f', End: true }), 'Value is not a valid resource ARN', '/States/A/Resource'],
    [
      task({ Resource: 'arn:aws:states:::sms:send' }),
      'The resource provided arn:aws:states:::sms:send is not recognized. ' +
        'The value is not a valid resource ARN, or the resource is not available in this region.',
      '/States/A/Resource',
    ],
    [machine({ A: 5 }), 'Expected value of type [OBJECT]', '/States/A'],
  ])('%s: %s', (text, message, location) => {
    expect(worded(text)).toEqual([{ severity: 'ERROR', code: 'SCHEMA_VALIDATION_FAILED', message, location }]);
  });

  it('has codes of their own for names', () => {
    const codes = (text: string) => worded(text).map((view) => view?.code);
    expect(codes(one({ ...end, Assign: { states: 1 } }))).toEqual(['RESERVED_VARIABLE_NAME']);
    expect(codes(one({ ...end, Assign: { 'a-b': 1 } }))).toEqual(['INVALID_VARIABLE_NAME']);
    expect(codes(map({ Label: 'a b' }))).toEqual(['INVALID_LABEL_NAME']);
    expect(codes(one({ ...end, Result: { 'v.$': '$.a' } }))).toEqual(['PASS_RESULT_IS_STATIC']);
  });
});

describe('toAwsRefusal', () => {
  const refused = (text: string) => toAwsRefusal(text, findings(text))?.message;

  it('lists what is wrong, and nothing where nothing keeps AWS from creating the machine', () => {
    expect(refused(machine({ A: { Type: 'Pass', Next: 'Gone' }, B: end }))).toBe(
      "Invalid State Machine Definition: 'MISSING_TRANSITION_TARGET: Missing 'Next' target: Gone at /States/A/Next, " +
        'MISSING_TRANSITION_TARGET: State "B" is not reachable. at /States/B\'',
    );
    expect(refused(machine({ A: { Type: 'Pass', Next: 'A' } }))).toBe(
      "Invalid State Machine Definition: 'MISSING_END_STATE: Workflow has no terminal state at null'",
    );
    expect(refused(one({ ...end, Parameters: { v: '$.a' } }))).toBeUndefined();
  });

  it.each([
    ['a/b', `["Label contains invalid character: '/'"]`],
    ['a"b', `['Label contains invalid character: \\'"\\'']`],
    ['a\tb', `["Label contains invalid character: '\\\\t'"]`],
    ['a\u0003', `["Label contains invalid character: '\\\\x03'"]`],
    ['', `['Label cannot be empty']`],
  ])('quotes what the label %j cannot hold', (label, args) => {
    const text = map({ Label: label });
    expect(refused(text)).toBe(`Error=ValueError Args=${args} in definition '${text}'.`);
  });

  it.each(['plain', "it's", 'a-b_c.d', 'caf\u00e9', 'x'.repeat(40)])('has nothing against the label %j', (label) => {
    expect(refused(map({ Label: label }))).toBeUndefined();
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
