import { describe, expect, it } from 'vitest';
import { complete } from './complete';
import type { Known } from './completion';
import { intrinsicCalls } from './docs/intrinsics';

const nothing: Known = { seen: null, mockErrors: [] };

/** Completions at the `|` in a text. */
function at(marked: string, known: Known = nothing) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = complete(text, offset, known);
  const applied = (label: string) => {
    const option = found?.options.find((each) => each.label === label);
    if (!found || !option) return null;
    const caret = found.replace.from + (option.caret ?? option.insert.length);
    const after = text.slice(0, found.replace.from) + option.insert + text.slice(found.replace.to);
    return `${after.slice(0, caret)}|${after.slice(caret)}`;
  };
  return { labels: found?.options.map(({ label }) => label) ?? [], applied, options: found?.options ?? [] };
}

const states = '"A": { "Type": "Pass" }, "B": { "Type": "Succeed" }';

describe('completing names of states', () => {
  it.each([
    ['Next', `{ "States": { ${states}, "C": { "Type": "Pass", "Next": "|" } } }`, ['A', 'B', 'C']],
    ['StartAt', `{ "StartAt": "|", "States": { ${states} } }`, ['A', 'B']],
    ['Default', `{ "States": { ${states}, "C": { "Type": "Choice", "Default": | } } }`, ['A', 'B', 'C']],
    [
      'the Next of a catcher',
      `{ "States": { ${states}, "C": { "Type": "Task", "Catch": [{ "Next": "|`,
      ['A', 'B', 'C'],
    ],
    [
      'the Next of a rule',
      `{ "States": { ${states}, "C": { "Type": "Choice", "Choices": [{ "Next": "|" }] } } }`,
      ['A', 'B', 'C'],
    ],
  ])('offers those of the block for %s', (_, text, names) => {
    expect(at(text).labels).toEqual(names);
  });

  it('offers those of the branch inside a branch, and not the others', () => {
    const text = `{ "States": { ${states}, "P": { "Type": "Parallel", "Branches": [{ "States": { "I": { "Type": "Pass" }, "J": { "Next": "|" } } }] } } }`;
    expect(at(text).labels).toEqual(['I', 'J']);
  });

  it('replaces the text that is there, with its quotes', () => {
    const text = `{ "States": { ${states}, "C": { "Type": "Pass", "Next": "Ol|d" } } }`;
    expect(at(text).applied('B')).toBe(`{ "States": { ${states}, "C": { "Type": "Pass", "Next": "B"| } } }`);
  });
});

describe('completing fields', () => {
  const state = (type: string, more = '') => `{ "States": { "A": { "Type": "${type}"${more}, | } } }`;

  it('offers what the type of state has, and not what is there', () => {
    const { labels } = at(state('Wait'));
    expect(labels).toEqual(expect.arrayContaining(['Seconds', 'TimestampPath', 'Next', 'End']));
    expect(labels).not.toContain('Type');
    expect(labels).not.toContain('Retry');
    expect(at(state('Wait', ', "Seconds": 5')).labels).not.toContain('SecondsPath');
    expect(at(state('Task', ', "Next": "A"')).labels).not.toContain('End');
  });

  it('knows the query language of the state and of the machine', () => {
    expect(at(state('Task')).labels).toContain('ResultSelector');
    const jsonata = at(state('Task', ', "QueryLanguage": "JSONata"')).labels;
    expect(jsonata).toContain('Arguments');
    expect(jsonata).not.toContain('ResultSelector');
    const machine = at('{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Pass", | } } }').labels;
    expect(machine).not.toContain('InputPath');
  });

  it.each([
    ['a retrier', '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["X"], | }] } } }', 'BackoffRate'],
    ['a catcher', '{ "States": { "A": { "Type": "Task", "Catch": [{ | }] } } }', 'ResultPath'],
    [
      'a rule',
      '{ "States": { "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", | }] } } }',
      'StringEqualsPath',
    ],
    ['a test', '{ "States": { "A": { "Type": "Choice", "Choices": [{ "And": [{ | }] }] } } }', 'IsPresent'],
    ['an ItemReader', '{ "States": { "A": { "Type": "Map", "ItemReader": { | } } } }', 'ReaderConfig'],
    [
      'a ReaderConfig',
      '{ "States": { "A": { "Type": "Map", "ItemReader": { "ReaderConfig": { | } } } } }',
      'CSVDelimiter',
    ],
    ['an ItemBatcher', '{ "States": { "A": { "Type": "Map", "ItemBatcher": { | } } } }', 'MaxItemsPerBatch'],
    ['an ItemProcessor', '{ "States": { "A": { "Type": "Map", "ItemProcessor": { | } } } }', 'ProcessorConfig'],
    [
      'a ProcessorConfig',
      '{ "States": { "A": { "Type": "Map", "ItemProcessor": { "ProcessorConfig": { | } } } } }',
      'Mode',
    ],
    ['the machine', '{ | }', 'StartAt'],
  ])('knows the fields of %s', (_, text, field) => {
    expect(at(text).labels).toContain(field);
  });

  it('does not offer a nested test its own Next', () => {
    expect(at('{ "States": { "A": { "Type": "Choice", "Choices": [{ "Not": { | } }] } } }').labels).not.toContain(
      'Next',
    );
  });

  it('writes the beginning of the value, and the comma before what follows', () => {
    expect(at('{ "States": { "A": { "Type": "Pass", "Ne|" } } }').applied('Next')).toBe(
      '{ "States": { "A": { "Type": "Pass", "Next": "|" } } }',
    );
    expect(at('{ "States": { "A": { |\n"Type": "Task" } } }').applied('Retry')).toBe(
      '{ "States": { "A": { "Retry": [{ "ErrorEquals": ["|"] }],\n"Type": "Task" } } }',
    );
  });

  it('changes only the name where there is a value', () => {
    expect(at('{ "States": { "A": { "Typ|": "Pass" } } }').applied('Type')).toBe(
      '{ "States": { "A": { "Type"|: "Pass" } } }',
    );
  });
});

describe('completing values', () => {
  it('offers types, strategies, modes and resources', () => {
    expect(at('{ "States": { "A": { "Type": "|" } } }').labels).toHaveLength(8);
    expect(at('{ "States": { "A": { "Type": "Task", "Retry": [{ "JitterStrategy": "|" }] } } }').labels).toEqual([
      'FULL',
      'NONE',
    ]);
    expect(at('{ "States": { "A": { "Type": "Task", "Resource": "|" } } }').labels).toContain(
      'arn:aws:states:::lambda:invoke',
    );
    expect(at('{ "States": { "A": { "Type": "Map", "ItemReader": { "Resource": "|" } } } }').labels).toHaveLength(2);
    expect(at('{ "States": { "A": { "Type": "Pass", "End": | } } }').applied('true')).toContain('"End": true|');
  });

  it('offers error names: of the run, of the mocks, of AWS, each once', () => {
    const known: Known = {
      seen: { input: [], result: [], variables: [], errors: ['Declined'] },
      mockErrors: ['Declined', 'Throttled'],
    };
    const { labels } = at(
      '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["States.Timeout", "|"] }] } } }',
      known,
    );
    expect(labels.slice(0, 2)).toEqual(['Declined', 'Throttled']);
    expect(labels).toContain('States.ALL');
    expect(labels).not.toContain('States.Timeout');
  });
});

describe('completing what is looked up', () => {
  const seen: Known = {
    seen: {
      input: [
        { path: '$', shows: '{ order }' },
        { path: '$.order', shows: '{ id }' },
        { path: '$.order.id', shows: '"A-1"' },
      ],
      result: [{ path: '$.Payload', shows: '1' }],
      variables: [{ path: '$tries', shows: '2' }],
      errors: [],
    },
    mockErrors: [],
  };

  it('offers the paths of the last run, with what stood there', () => {
    const { options } = at('{ "States": { "A": { "Type": "Pass", "InputPath": "|" } } }', seen);
    expect(options.find(({ label }) => label === '$.order.id')?.detail).toBe('"A-1"');
    expect(options.map(({ label }) => label)).toContain('$tries');
  });

  it('offers functions in fields that end in .$, and only the word at the caret is replaced', () => {
    const found = at(
      `{ "States": { "A": { "Type": "Pass", "Parameters": { "v.$": "States.Format('{}', $.or|)" } } } }`,
      seen,
    );
    expect(found.labels).toEqual(expect.arrayContaining(Object.keys(intrinsicCalls)));
    expect(found.applied('$.order.id')).toContain("States.Format('{}', $.order.id|)");
  });

  it('offers no functions in a plain path, and nothing in a plain text', () => {
    expect(at('{ "States": { "A": { "Type": "Pass", "InputPath": "$|" } } }', seen).labels).not.toContain(
      'States.UUID',
    );
    expect(at('{ "States": { "A": { "Type": "Pass", "Parameters": { "v": "$|" } } } }', seen).labels).toEqual([]);
    expect(at('{ "States": { "A": { "Type": "Pass", "Comment": "$|" } } }', seen).labels).toEqual([]);
  });

  it('offers the result to a ResultSelector', () => {
    expect(at('{ "States": { "A": { "Type": "Task", "ResultSelector": { "v.$": "|" } } } }', seen).labels).toContain(
      '$.Payload',
    );
  });

  it('offers the token only where one is waited for', () => {
    const task = (pattern: string) =>
      at(
        `{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage${pattern}", "Parameters": { "t.$": "|" } } } }`,
      ).labels;
    expect(task('.waitForTaskToken')).toContain('$$.Task.Token');
    expect(task('')).not.toContain('$$.Task.Token');
  });

  it('speaks JSONata in a JSONata state', () => {
    const output = (inside: string) =>
      `{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Task", "Output": ${inside} } } }`;
    expect(at(output('|'), seen).applied('{% %}')).toBe(output('"{% | %}"'));
    const { labels } = at(output('"{% $states.| %}"'), seen);
    expect(labels).toEqual(
      expect.arrayContaining(['$states.input.order.id', '$states.result.Payload', '$states.context.State.Name']),
    );
    expect(labels).not.toContain('$.order.id');
  });
});

describe('completing YAML', () => {
  const yaml = (state: string) => `StartAt: A\nStates:\n  A:\n    Type: Task\n${state}\n  B:\n    Type: Succeed\n`;

  it('offers fields of the state, states and error names', () => {
    expect(at(yaml('    |')).labels).toEqual(expect.arrayContaining(['Resource', 'Retry', 'Next']));
    expect(at(yaml('    Re|')).applied('Resource')).toContain('    Resource: |');
    expect(at(yaml('    Next: |')).labels).toEqual(['A', 'B']);
    expect(at(yaml('    Retry:\n      - ErrorEquals: [|]')).labels).toContain('States.ALL');
    expect(at(yaml('    Retry:\n      - ErrorEquals:\n          - |')).labels).toContain('States.ALL');
    expect(at(yaml('    Retry:\n      - ErrorEquals: [X]\n        |')).labels).toContain('BackoffRate');
  });
});
