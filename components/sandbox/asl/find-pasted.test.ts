import { describe, expect, it } from 'vitest';
import { findPasted } from './find-pasted';
import { pastedForm } from './pasted-form';

const machine = { StartAt: 'Rest', States: { Rest: { Type: 'Wait', Seconds: 5, End: true } } };
const stack = {
  Resources: {
    Nightly: { Type: 'AWS::StepFunctions::StateMachine', Properties: { Definition: machine } },
    Quick: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: { StateMachineType: 'EXPRESS', DefinitionUri: 'quick.asl.json' },
    },
  },
};
const saysOf = async (value: object) => {
  const found = await findPasted(JSON.stringify(value), 'json');
  return found.kind === 'found' ? found.view.says : found.message;
};

describe('pastedForm', () => {
  it('takes a template, in JSON or in YAML, for what it is', () => {
    expect(pastedForm(JSON.stringify(stack), stack)).toBe('json');
    expect(pastedForm('Resources:\n  A: 1', null)).toBe('yaml');
    expect(pastedForm('---\n# a comment\nStartAt: A', null)).toBe('yaml');
  });
  it('leaves a definition alone, a broken one and an empty text too', () => {
    expect(pastedForm(JSON.stringify(machine), machine)).toBeNull();
    expect(pastedForm('{ "StartAt": "A", }', null)).toBeNull();
    expect(pastedForm('{}', {})).toBeNull();
    expect(pastedForm('', null)).toBeNull();
    expect(pastedForm('hello', null)).toBeNull();
  });
});

describe('findPasted', () => {
  it('names every state machine, and says why one cannot be used', async () => {
    const found = await findPasted(JSON.stringify(stack), 'json');
    expect(found.kind === 'found' && found.view).toEqual({
      tab: 'definition',
      says: 'This is a CloudFormation template with 2 state machines.',
      machines: [
        { name: 'Nightly', type: 'STANDARD', text: JSON.stringify(machine, null, 2), problem: '', assumed: [] },
        {
          name: 'Quick',
          type: 'EXPRESS',
          text: null,
          problem: 'The definition is in quick.asl.json, not in the template. Paste that file instead.',
          assumed: [],
        },
      ],
    });
  });
  it('tells the sorts of templates apart', async () => {
    const { Nightly } = stack.Resources;
    expect(await saysOf({ ...stack, Transform: 'AWS::Serverless-2016-10-31' })).toContain('SAM template with 2');
    expect(await saysOf({ Resources: { Nightly: { ...Nightly, Metadata: { 'aws:cdk:path': 'x' } } } })).toContain(
      'from CDK with 1 state machine.',
    );
    expect(await saysOf({ name: 'Nightly', definition: JSON.stringify(machine) })).toContain('describes');
  });
  it('reads a definition in YAML, and says what it assumed', async () => {
    const text = `StartAt: Go\nStates:\n  Go: { Type: Task, Resource: "\${GoArn}", End: true }\n`;
    const found = await findPasted(text, 'yaml');
    expect(found).toMatchObject({ kind: 'found', view: { says: 'This is a definition in YAML.' } });
    const [go] = found.kind === 'found' ? found.view.machines : [];
    expect(go?.assumed).toEqual([
      'GoArn is not explained here; arn:aws:lambda:us-east-1:123456789012:function:GoArn stands for it.',
    ]);
  });
  it('says in words why a template has nothing to run', async () => {
    expect(await saysOf({ Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } })).toContain('None of the 1 resources');
    expect(await findPasted('Resources: [', 'yaml')).toMatchObject({ kind: 'problem' });
  });
});
