import { describe, expect, it } from 'vitest';
import { runSync } from '../run';
import { AslScenarioSchema } from '../scenario';
import { describeAssumption, describeDefinitionProblem, describeTemplateProblem } from './describe-found';
import { findMachines } from './find-machines';
import type { FoundMachine } from './found-machine';

/** `${name}`, which a deployment replaces. */
const hole = (name: string) => `\${${name}}`;

const greet = { StartAt: 'Greet', States: { Greet: { Type: 'Pass', Result: 'hello', End: true } } };
const calls = (resource: string, rest = {}) => ({
  StartAt: 'Call',
  States: { Call: { Type: 'Task', Resource: resource, End: true, ...rest } },
});

const template = (resources: object, rest = {}) => JSON.stringify({ ...rest, Resources: resources });
const machine = (properties: object) => ({ Type: 'AWS::StepFunctions::StateMachine', Properties: properties });

function onlyMachine(text: string, readYaml?: (text: string) => unknown): FoundMachine {
  const found = findMachines(text, readYaml);
  if (!found.ok || !found.value[0]) throw new Error(`nothing found: ${JSON.stringify(found)}`);
  expect(found.value).toHaveLength(1);
  return found.value[0];
}

function definitionOf(found: FoundMachine) {
  if (!found.definition.ok) throw new Error(found.definition.error.code);
  return JSON.parse(found.definition.value);
}

function outcomeOf(found: FoundMachine) {
  const definition = found.definition.ok ? found.definition.value : '';
  return runSync(
    AslScenarioSchema.parse({
      engine: 'asl',
      version: 1,
      title: 'pasted',
      documents: { definition },
      type: found.type,
    }),
  ).outcome;
}

describe('findMachines', () => {
  it('takes a definition as it is, to the letter', () => {
    const text = JSON.stringify(greet, null, 3);
    expect(onlyMachine(text)).toEqual({
      name: '',
      type: 'STANDARD',
      definition: { ok: true, value: text },
      assumed: [],
    });
  });

  it('makes up a function for a Resource that a deployment would fill in, and says so', () => {
    const found = onlyMachine(JSON.stringify(calls(hole('ChargeFunctionArn'))));
    expect(outcomeOf(found).kind).toBe('succeeded');
    expect(found.assumed.map(describeAssumption)).toEqual([
      'ChargeFunctionArn is not explained here; arn:aws:lambda:us-east-1:123456789012:function:ChargeFunctionArn stands for it.',
    ]);
  });

  it('unwraps what describe-state-machine answers', () => {
    const text = JSON.stringify({ name: 'Orders', type: 'EXPRESS', definition: JSON.stringify(greet) });
    const found = onlyMachine(text);
    expect(found).toMatchObject({ name: 'Orders', type: 'EXPRESS' });
    expect(definitionOf(found)).toEqual(greet);
  });

  it('joins the pieces that CDK synthesizes', () => {
    const pieces = [
      '{"StartAt":"Call","States":{"Call":{"Type":"Task","Resource":"arn:',
      { Ref: 'AWS::Partition' },
      ':states:::lambda:invoke","Parameters":{"FunctionName":"',
      { 'Fn::GetAtt': ['ChargeB1C2', 'Arn'] },
      '"},"End":true}}}',
    ];
    const found = onlyMachine(
      template({
        ChargeB1C2: { Type: 'AWS::Lambda::Function', Properties: {} },
        Shop: machine({ DefinitionString: { 'Fn::Join': ['', pieces] }, StateMachineType: 'EXPRESS' }),
      }),
    );
    expect(found).toMatchObject({ name: 'Shop', type: 'EXPRESS' });
    expect(definitionOf(found).States.Call).toMatchObject({
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:ChargeB1C2' },
    });
    expect(outcomeOf(found).kind).toBe('succeeded');
    expect(found.assumed.map(({ code }) => code)).toEqual(['pseudo-parameter', 'resource-made-up']);
  });

  it('answers Fn::Sub with names, attributes, own variables and literal braces', () => {
    const sub = `{"StartAt":"A","States":{"A":{"Type":"Pass","Result":"${['Queue', 'Queue.Arn', 'own', '!kept'].map(hole).join(' ')}","End":true}}}`;
    const found = onlyMachine(
      template({
        Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'orders' } },
        M: machine({ DefinitionString: { 'Fn::Sub': [sub, { own: { Ref: 'AWS::Region' } }] } }),
      }),
    );
    expect(definitionOf(found).States.A.Result).toBe(
      'https://sqs.us-east-1.amazonaws.com/123456789012/orders arn:aws:sqs:us-east-1:123456789012:orders us-east-1 ' +
        hole('kept'),
    );
    expect(found.assumed).toContainEqual({ code: 'placeholder-left', name: 'kept' });
  });

  it('puts DefinitionSubstitutions in, numbers without quotes too', () => {
    const text = `{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":${hole('Pause')},"Next":"C"},"C":{"Type":"Task","Resource":"${hole('Fn')}","End":true}}}`;
    const found = onlyMachine(
      template({
        Charge: { Type: 'AWS::Serverless::Function', Properties: {} },
        M: machine({
          DefinitionString: text,
          DefinitionSubstitutions: { Pause: 5, Fn: { 'Fn::GetAtt': 'Charge.Arn' } },
        }),
      }),
    );
    expect(definitionOf(found).States.W.Seconds).toBe(5);
    expect(outcomeOf(found).kind).toBe('succeeded');
  });

  it('takes a Definition that is an object, as SAM has it', () => {
    const found = onlyMachine(
      template({
        Flow: {
          Type: 'AWS::Serverless::StateMachine',
          Properties: {
            Type: 'EXPRESS',
            Definition: calls(hole('ChargeArn')),
            DefinitionSubstitutions: { ChargeArn: { 'Fn::GetAtt': ['Charge', 'Arn'] } },
          },
        },
        Charge: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: 'charge-card' } },
      }),
    );
    expect(found.type).toBe('EXPRESS');
    expect(definitionOf(found).States.Call.Resource).toBe('arn:aws:lambda:us-east-1:123456789012:function:charge-card');
  });

  it('lists every machine of a template, and says where a definition is that is not in it', () => {
    const found = findMachines(
      template({
        One: machine({ DefinitionString: JSON.stringify(greet) }),
        Two: { Type: 'AWS::Serverless::StateMachine', Properties: { DefinitionUri: 'statemachine/orders.asl.json' } },
        Three: machine({}),
        Bucket: { Type: 'AWS::S3::Bucket' },
      }),
    );
    if (!found.ok) throw new Error(found.error.code);
    expect(found.value.map(({ name }) => name)).toEqual(['One', 'Two', 'Three']);
    const problems = found.value.flatMap(({ definition }) =>
      definition.ok ? [] : [describeDefinitionProblem(definition.error)],
    );
    expect(problems).toEqual([
      'The definition is in statemachine/orders.asl.json, not in the template. Paste that file instead.',
      'This state machine has no Definition, DefinitionString or DefinitionUri.',
    ]);
  });

  it('decides conditions, looks into maps, and takes parameters by their defaults', () => {
    const result = {
      'Fn::If': [
        'Large',
        { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'words'] },
        { 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b,c'] }] },
      ],
    };
    const found = onlyMachine(
      template(
        {
          M: machine({
            Definition: {
              StartAt: 'A',
              States: { A: { Type: 'Pass', Result: result, Comment: { Ref: 'AWS::NoValue' }, End: true } },
            },
          }),
        },
        {
          Parameters: { Stage: { Type: 'String', Default: 'prod' }, Owner: { Type: 'String' } },
          Mappings: { Sizes: { prod: { words: 'big' } } },
          Conditions: {
            Large: {
              'Fn::And': [{ 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] }, { 'Fn::Not': [{ Condition: 'Never' }] }],
            },
            Never: { 'Fn::Equals': [1, 2] },
          },
        },
      ),
    );
    expect(definitionOf(found).States.A).toEqual({ Type: 'Pass', Result: 'big', End: true });
    expect(found.assumed).toEqual([{ code: 'parameter-default', name: 'Stage', value: 'prod' }]);
  });

  it('reads YAML through what it is handed, short tags included', () => {
    const read = () => ({
      Resources: {
        M: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: {
            DefinitionString: { '!Sub': JSON.stringify(calls(hole('Charge.Arn'))) },
            StateMachineType: { '!If': ['Fast', 'EXPRESS', 'STANDARD'] },
          },
        },
        Charge: { Type: 'AWS::Lambda::Function' },
      },
      Conditions: { Fast: { '!Equals': [{ '!Ref': 'AWS::Region' }, 'us-east-1'] } },
    });
    const found = onlyMachine('Resources: …', read);
    expect(found.type).toBe('EXPRESS');
    expect(definitionOf(found).States.Call.Resource).toBe('arn:aws:lambda:us-east-1:123456789012:function:Charge');
  });

  it.each([
    ['', 'There is nothing here yet. Paste a definition, or a SAM, CloudFormation or CDK template.'],
    ['[1]', 'This is neither a JSON object nor a YAML mapping. Paste the whole definition or template.'],
    ['Resources:', 'This is no JSON, and YAML is not read here. Paste the template as JSON.'],
    ['{"a":1}', 'There are no States and no Resources here, so this is neither a definition nor a template.'],
    [
      '{"Resources":{"B":{"Type":"AWS::S3::Bucket"}}}',
      'None of the 1 resources is a state machine (AWS::StepFunctions::StateMachine or AWS::Serverless::StateMachine).',
    ],
  ])('says what is wrong with %j', (text, words) => {
    const found = findMachines(text);
    expect(found.ok ? '' : describeTemplateProblem(found.error)).toBe(words);
  });

  it('stops at functions that multiply a text without end', () => {
    let bomb: object = { 'Fn::Sub': 'x'.repeat(1000) };
    for (let i = 0; i < 40; i += 1) bomb = { 'Fn::Sub': [hole('a').repeat(4), { a: bomb }] };
    const found = onlyMachine(template({ M: machine({ DefinitionString: bomb }) }));
    expect(found.definition).toEqual({ ok: false, error: { code: 'too-large' } });
  });

  it('lets a condition that asks for itself count as met', () => {
    const found = onlyMachine(
      template(
        { M: machine({ Definition: greet, StateMachineType: { 'Fn::If': ['Me', 'EXPRESS', 'STANDARD'] } }) },
        { Conditions: { Me: { Condition: 'Me' } } },
      ),
    );
    expect(found.type).toBe('EXPRESS');
    expect(found.assumed).toContainEqual({ code: 'condition-taken', name: 'Me' });
  });

  it('puts a made-up attribute of an unknown resource where one can see it', () => {
    const found = onlyMachine(
      template({
        Odd: { Type: 'AWS::Odd::Thing' },
        M: machine({
          DefinitionString: {
            'Fn::Sub': JSON.stringify({ ...greet, Comment: `${hole('Odd.Size')} ${hole('Nobody')}` }),
          },
        }),
      }),
    );
    expect(definitionOf(found).Comment).toBe('Odd.Size Nobody');
    expect(found.assumed.map(describeAssumption)).toEqual([
      'Size of Odd is made up: Odd.Size.',
      'Nobody is not explained here; Nobody stands for it.',
    ]);
  });
});
