import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonComplaint } from './json-complaint';
import { startExecution } from './start-execution';

const start = (request: Partial<Parameters<typeof startExecution>[0]>) =>
  startExecution({ api: 'StartExecution', ...request });
const refusal = (request: Partial<Parameters<typeof startExecution>[0]>) => {
  const started = start(request);
  return started.ok ? null : started.error;
};

describe('StartExecution', () => {
  it('takes any JSON value, and an empty object where the input is left out', () => {
    for (const [input, value] of [
      [undefined, {}],
      ['7', 7],
      ['"a"', 'a'],
      ['null', null],
      [' [1] ', [1]],
    ] as const) {
      expect(start({ input })).toEqual({ ok: true, value: { input: value, again: false } });
    }
  });

  it('refuses an input that is no JSON with what its parser says', () => {
    expect(refusal({ input: 'ok then' })).toEqual({
      code: 'InvalidExecutionInput',
      message:
        "Invalid State Machine Execution Input: 'Unrecognized token 'ok': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')'",
    });
  });

  it.each(['', '  \n'])('refuses an input without a value: %j', (input) => {
    expect(refusal({ input })?.message).toBe("Invalid State Machine Execution Input: 'Invalid execution input.'");
  });

  it('takes 256 KiB of input and not a byte more', () => {
    expect(refusal({ input: `"${'a'.repeat(262_142)}"` })).toBeNull();
    expect(refusal({ input: `"${'a'.repeat(262_143)}"` })).toMatchObject({ code: 'ValidationException' });
    expect(refusal({ input: `"${'ä'.repeat(131_072)}"` })).toMatchObject({ code: 'ValidationException' });
  });

  it('takes names of 1 to 80 characters, without spaces, brackets, wildcards and the like', () => {
    expect(refusal({ name: 'a'.repeat(80) })).toBeNull();
    expect(refusal({ name: 'Order_7-x.y+z@w' })).toBeNull();
    expect(refusal({ name: 'a'.repeat(81) })?.message).toBe(
      `1 validation error detected: Value '${'a'.repeat(81)}' at 'name' failed to satisfy constraint: Member must have length less than or equal to 80`,
    );
    expect(refusal({ name: '' })?.message).toContain('greater than or equal to 1');
    for (const name of ['a b', 'a<b', 'a*', 'a"b', 'a#b', 'a/b', 'a:b', 'a\u0007']) {
      expect(refusal({ name })).toEqual({ code: 'InvalidName', message: `Invalid Name: '${name}'` });
    }
  });

  it('is the same execution for the same name and input while that runs', () => {
    const running = { status: 'RUNNING', input: '{"a":1}' } as const;
    expect(start({ name: 'n', input: '{"a":1}', sameName: running })).toMatchObject({ value: { again: true } });
    expect(refusal({ name: 'n', input: '{"a":2}', sameName: running })?.code).toBe('ExecutionAlreadyExists');
    const closed = { ...running, status: 'CLOSED' } as const;
    expect(refusal({ name: 'n', input: '{"a":1}', sameName: closed })?.code).toBe('ExecutionAlreadyExists');
    expect(start({ name: 'n', input: '{}', type: 'EXPRESS', sameName: closed })).toMatchObject({
      value: { again: false },
    });
  });

  it('runs Express machines alone synchronously', () => {
    expect(refusal({ api: 'StartSyncExecution' })?.code).toBe('StateMachineTypeNotSupported');
    expect(refusal({ api: 'StartSyncExecution', type: 'EXPRESS' })).toBeNull();
  });
});

describe('jsonComplaint', () => {
  it.each([
    ["{'a': 1}", "Unexpected character (''' (code 39)): was expecting double-quote to start field name"],
    ['{"a": 1,}', "Unexpected character ('}' (code 125)): was expecting double-quote to start field name"],
    ['{"a" 1}', "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value"],
    ['{"a": 1 "b": 2}', `Unexpected character ('"' (code 34)): was expecting comma to separate Object entries`],
    ['[1 2]', "Unexpected character ('2' (code 50)): was expecting comma to separate Array entries"],
    [
      '{"a": tru}',
      "Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    ],
    [
      '[1,]',
      "Unexpected character (']' (code 93)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    ],
    ['{"a": 007}', 'Invalid numeric value: Leading zeroes not allowed'],
    ['{"a": 1.}', "Unexpected character ('}' (code 125)) in numeric value: Decimal point not followed by a digit"],
    [
      '{"a": -}',
      "Unexpected character ('}' (code 125)) in numeric value: expected digit (0-9) to follow minus sign, for valid numeric value",
    ],
    ['NaN', "Non-standard token 'NaN': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow"],
    ['{"a": "x', 'Unexpected end-of-input: was expecting closing quote for a string value'],
    ['{"a', 'Unexpected end-of-input in field name'],
    ['{"a":', 'Unexpected end-of-input within/between Object entries'],
    [
      '{"a": 1',
      'Unexpected end-of-input: expected close marker for Object (start marker at [Source: (String)"{"a": 1"; line: 1, column: 1])',
    ],
    [
      '{"a": "\n"}',
      'Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped using backslash to be included in string value',
    ],
    ['{"a": "\\x"}', "Unrecognized character escape 'x' (code 120)"],
  ])('of %j', (text, complaint) => {
    expect(jsonComplaint(text)).toBe(complaint);
  });

  it('has something to say about all that is no JSON, and nothing else', () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((text) => text.slice(0, -1)),
      fc.stringMatching(/^[{}[\]",:0-9a.e-]*$/),
    );
    fc.assert(fc.property(texts, (text) => (jsonComplaint(text) === null) === isJson(text)));
  });

  it('has nothing to say about JSON', () => {
    expect(jsonComplaint('{"a": [1, -0.5e3, "x"]}')).toBeNull();
  });
});
