import { describe, expect, it } from 'vitest';
import { parse } from '../parse';
import { validate } from '../validate';
import { suggestEdit } from './suggest-edit';

const machine = (state: string) => `{"StartAt": "A", "States": {"A": ${state}}}`;

/** The definition after the first edit that is offered for it. */
function fixed(text: string): string | null {
  const doc = parse(text);
  if (!doc.ok) return null;
  const edit = validate(doc.value)
    .map((found) => suggestEdit(doc.value, found))
    .find((offered) => offered !== null);
  return edit ? text.slice(0, edit.at.from) + edit.insert + text.slice(edit.at.to) : null;
}

describe('suggestEdit', () => {
  const fn = '"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"';
  it.each([
    [
      'a name that is nearly right',
      '{"Type": "Pass", "Coment": "x", "End": true}',
      '{"Type": "Pass", "Comment": "x", "End": true}',
    ],
    ['a type that is nearly right', '{"Type": "Succed"}', '{"Type": "Succeed"}'],
    ['a target that is nearly right', '{"Type": "Pass", "Next": "a"}', '{"Type": "Pass", "Next": "A"}'],
    ['a field nobody knows', '{"Type": "Pass", "Qqqqqqq": 1, "End": true}', '{"Type": "Pass", "End": true}'],
    ['a last field too much', '{"Type": "Succeed", "Qqqqqqq": 1}', '{"Type": "Succeed"}'],
    [
      'a number in quotes',
      '{"Type": "Wait", "Seconds": "5", "End": true}',
      '{"Type": "Wait", "Seconds": 5, "End": true}',
    ],
    ['a flag in quotes', '{"Type": "Pass", "End": "true"}', '{"Type": "Pass", "End": true}'],
    [
      'a text without quotes',
      '{"Type": "Pass", "Comment": 5, "End": true}',
      '{"Type": "Pass", "Comment": "5", "End": true}',
    ],
    [
      'a number under its bound',
      '{"Type": "Wait", "Seconds": -1, "End": true}',
      '{"Type": "Wait", "Seconds": 0, "End": true}',
    ],
    ['a state without a way on', '{"Type": "Pass"}', '{"Type": "Pass", "End": true}'],
    [
      'two ways to say the same',
      '{"Type": "Fail", "Error": "x", "ErrorPath": "$.e"}',
      '{"Type": "Fail", "Error": "x"}',
    ],
    [
      'a heartbeat that is too long',
      `{${fn}, "TimeoutSeconds": 5, "HeartbeatSeconds": 9, "End": true}`,
      `{${fn}, "TimeoutSeconds": 5, "HeartbeatSeconds": 4, "End": true}`,
    ],
    [
      'States.ALL in company',
      `{${fn}, "Retry": [{"ErrorEquals": ["X", "States.ALL"]}], "End": true}`,
      `{${fn}, "Retry": [{"ErrorEquals": ["States.ALL"]}], "End": true}`,
    ],
    [
      'a pattern the service lacks',
      '{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.sync", "End": true}',
      '{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}',
    ],
    [
      'a path that is only a text',
      '{"Type": "Pass", "Parameters": {"v": "$.a"}, "End": true}',
      '{"Type": "Pass", "Parameters": {"v.$": "$.a"}, "End": true}',
    ],
  ])('mends %s', (_, wrong, right) => {
    expect(fixed(machine(wrong))).toBe(machine(right));
  });

  it('offers nothing where only the author can know', () => {
    expect(fixed(machine('{"Type": "Task", "End": true}'))).toBeNull();
    expect(fixed(machine('{"Type": "Pass", "InputPath": "a.b", "End": true}'))).toBeNull();
  });
});
