import { describe, expect, it } from 'vitest';
import { findMachines } from '@/lib/asl';
import { readYaml } from './read-yaml';

const sam = `
AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Parameters:
  Pause: { Type: Number, Default: 30 }
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: !If [Fast, EXPRESS, STANDARD]
      DefinitionSubstitutions:
        ChargeArn: !GetAtt Charge.Arn
        Pause: !Ref Pause
      Definition:
        StartAt: Wait
        States:
          Wait: { Type: Wait, Seconds: 5, Next: Charge }
          Charge:
            Type: Task
            Resource: \${ChargeArn}
            Comment: !Sub "in \${AWS::Region}"
            End: true
  Charge:
    Type: AWS::Serverless::Function
Conditions:
  Fast: !Equals [!Ref "AWS::Region", eu-west-1]
`;

describe('readYaml', () => {
  it('reads a SAM template so that its machine is found and filled in', () => {
    const found = findMachines(sam, readYaml);
    const [machine] = found.ok ? found.value : [];
    expect(machine).toMatchObject({ name: 'Orders', type: 'STANDARD', definition: { ok: true } });
    const definition = machine?.definition.ok ? JSON.parse(machine.definition.value) : {};
    expect(definition.States.Charge).toMatchObject({
      Resource: 'arn:aws:lambda:us-east-1:123456789012:function:Charge',
      Comment: 'in us-east-1',
    });
  });

  it('gives a short tag as an object of one member', () => {
    expect(readYaml('a: !Sub "b"\nc: !GetAtt d.e\nf: !Join ["", [g, !Ref h]]')).toEqual({
      a: { '!Sub': 'b' },
      c: { '!GetAtt': 'd.e' },
      f: { '!Join': ['', ['g', { '!Ref': 'h' }]] },
    });
  });

  it('keeps a date a text, and takes an alias for what it names', () => {
    expect(readYaml('Version: 2012-10-17\na: &x [1]\nb: *x')).toEqual({ Version: '2012-10-17', a: [1], b: [1] });
  });

  it.each([
    'a: [',
    '',
    'a: &x [*x]',
    `a: &a [1,1,1,1]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghijk'[i]}`).join(',')}]`).join('\n')}`,
  ])('gives null for what is no YAML or grows without end: %j', (text) => {
    expect(readYaml(text)).toBeNull();
  });
});
