import { any, flag, list, type Members, map, number, numberFrom, object, oneOf, text, textOf, texts } from './shape';

const invocation: Members = {
  StatusCode: number,
  FunctionError: text,
  LogResult: text,
  ExecutedVersion: textOf(1, 1024),
};

const configuration = object({
  ...texts('FunctionArn', 'Runtime', 'Role', 'LastModified', 'CodeSha256', 'KMSKeyArn', 'MasterArn', 'RevisionId'),
  ...texts('StateReason', 'StateReasonCode', 'LastUpdateStatusReason', 'LastUpdateStatusReasonCode'),
  ...texts('SigningProfileVersionArn', 'SigningJobArn'),
  FunctionName: textOf(1, 170),
  Handler: textOf(0, 128),
  Description: textOf(0, 256),
  Version: textOf(1, 1024),
  CodeSize: number,
  Timeout: numberFrom(1),
  MemorySize: numberFrom(128, 10_240),
  VpcConfig: object({
    SubnetIds: list(text),
    SecurityGroupIds: list(text),
    VpcId: text,
    Ipv6AllowedForDualStack: flag,
  }),
  DeadLetterConfig: object(texts('TargetArn')),
  Environment: object({ Variables: map(text), Error: object(texts('ErrorCode', 'Message')) }),
  TracingConfig: object({ Mode: oneOf('Active', 'PassThrough') }),
  Layers: list(object({ Arn: textOf(1, 140), CodeSize: number })),
  State: oneOf('Pending', 'Active', 'Inactive', 'Failed'),
  LastUpdateStatus: oneOf('Successful', 'Failed', 'InProgress'),
  PackageType: oneOf('Zip', 'Image'),
  Architectures: list(oneOf('x86_64', 'arm64')),
  EphemeralStorage: object({ Size: numberFrom(512, 10_240) }, ['Size']),
});

/** API reference of AWS Lambda. The optimized `invoke` hands out the payload parsed, the SDK integration as text. */
export const lambdaShapes: Members = {
  'lambda:invoke': object({ ...invocation, Payload: any }),
  'aws-sdk:lambda:invoke': object({ ...invocation, Payload: text }),
  'lambda:getFunction': object({
    Configuration: configuration,
    Code: object(texts('RepositoryType', 'Location', 'ImageUri', 'ResolvedImageUri')),
    Tags: map(text),
    Concurrency: object({ ReservedConcurrentExecutions: numberFrom(0) }),
  }),
  'lambda:getFunctionConfiguration': configuration,
};
