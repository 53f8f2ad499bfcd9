import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/kernel/json';
import { toCdk } from './cdk';

const task = (resource: string, more: { readonly [name: string]: Json } = {}): Json => ({
  Type: 'Task',
  Resource: resource,
  ...more,
  End: true,
});
const subject = (definition: Json) =>
  ({ title: 'Two calls & a wait', type: 'STANDARD', definition, input: {} }) as const;
/** The definition that the stack would deploy. */
const deployed = (text: string) =>
  new Function(`${/^const definition = [\s\S]*?;$/m.exec(text)?.[0]} return JSON.stringify(definition);`)();

describe('toCdk', () => {
  it('deploys the same definition', () => {
    const definition = { StartAt: 'A', States: { A: { Type: 'Pass', Result: { text: `it's "1"` }, End: true } } };
    expect(JSON.parse(deployed(toCdk(subject(definition))))).toEqual(definition);
  });

  it('keeps a member that would else become a prototype', () => {
    const definition: Json = JSON.parse('{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"__proto__":1}}}}');
    expect(deployed(toCdk(subject(definition)))).toBe(JSON.stringify(definition));
  });

  it('lets the role invoke the functions that the definition names', () => {
    const text = toCdk(
      subject({
        StartAt: 'A',
        States: {
          A: task('arn:aws:states:::lambda:invoke', { Parameters: { FunctionName: 'charge' } }),
          B: task('arn:aws:lambda:us-east-1:123456789012:function:refund:live'),
        },
      }),
    );
    expect(text).toContain('class TwoCallsAWaitStack extends Stack');
    expect(text).toContain(`fromFunctionName(this, 'Function1', "charge").grantInvoke(machine)`);
    expect(text).toContain(`fromFunctionName(this, 'Function2', "refund").grantInvoke(machine)`);
  });

  it('imports no functions where there are none', () => {
    expect(toCdk(subject({ States: {} }))).not.toContain('aws-lambda');
  });
});
