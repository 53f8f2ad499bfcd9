import { findCalled } from './called';
import { type ExportSubject, toPascal } from './subject';
import { writeYaml } from './write-yaml';

/**
 * A SAM template with the machine (SAM guide, "AWS::Serverless::StateMachine"). The role may call the functions that the
 * definition names; what else it needs, only its author knows.
 */
export function toSam({ title, type, definition }: ExportSubject): string {
  const { functions } = findCalled(definition);
  const policies = functions.map((FunctionName) => ({ LambdaInvokePolicy: { FunctionName } }));
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Transform: 'AWS::Serverless-2016-10-31',
    Description: title,
    Resources: {
      [toPascal(title)]: {
        Type: 'AWS::Serverless::StateMachine',
        Properties: { Type: type, Definition: definition, ...(policies.length > 0 && { Policies: policies }) },
      },
    },
  };
  return writeYaml(template, 0);
}
