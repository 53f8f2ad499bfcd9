/** What a resource is once it exists, made up: its `Ref` and its attributes. */
type Values = { readonly ref: string; readonly attributes: Readonly<Record<string, string>> };

export const region = 'us-east-1';
export const account = '123456789012';

const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
const global = (service: string, rest: string) => `arn:aws:${service}::${account}:${rest}`;

/**
 * CloudFormation guide, "Return values" of each resource type: what state machines are given of them. `name` is the name a
 * template gives the resource, else its logical id.
 */
const known: Readonly<Record<string, (name: string) => Values>> = {
  'AWS::Lambda::Function': lambda,
  'AWS::Serverless::Function': lambda,
  'AWS::Lambda::Version': (name) => only(arn('lambda', `function:${name}:1`), { Version: '1' }),
  'AWS::Lambda::Alias': (name) => only(arn('lambda', `function:${name}:live`), {}),
  'AWS::StepFunctions::StateMachine': machine,
  'AWS::Serverless::StateMachine': machine,
  'AWS::StepFunctions::Activity': (name) =>
    only(arn('states', `activity:${name}`), { Arn: arn('states', `activity:${name}`), Name: name }),
  'AWS::SQS::Queue': (name) =>
    only(`https://sqs.${region}.amazonaws.com/${account}/${name}`, {
      Arn: arn('sqs', name),
      QueueName: name,
      QueueUrl: `https://sqs.${region}.amazonaws.com/${account}/${name}`,
    }),
  'AWS::SNS::Topic': (name) => only(arn('sns', name), { TopicArn: arn('sns', name), TopicName: name }),
  'AWS::DynamoDB::Table': table,
  'AWS::Serverless::SimpleTable': table,
  'AWS::S3::Bucket': (name) => only(name.toLowerCase(), { Arn: `arn:aws:s3:::${name.toLowerCase()}` }),
  'AWS::Events::EventBus': (name) => only(name, { Arn: arn('events', `event-bus/${name}`), Name: name }),
  'AWS::IAM::Role': (name) => only(name, { Arn: global('iam', `role/${name}`), RoleId: name }),
  'AWS::ECS::Cluster': (name) => only(name, { Arn: arn('ecs', `cluster/${name}`) }),
  'AWS::ECS::TaskDefinition': (name) =>
    only(arn('ecs', `task-definition/${name}:1`), { TaskDefinitionArn: arn('ecs', `task-definition/${name}:1`) }),
  'AWS::Batch::JobQueue': (name) =>
    only(arn('batch', `job-queue/${name}`), { JobQueueArn: arn('batch', `job-queue/${name}`) }),
  'AWS::Batch::JobDefinition': (name) =>
    only(arn('batch', `job-definition/${name}:1`), { JobDefinitionArn: arn('batch', `job-definition/${name}:1`) }),
  'AWS::Glue::Job': (name) => only(name, {}),
  'AWS::Events::Connection': (name) =>
    only(name, { Arn: arn('events', `connection/${name}/00000000-0000-4000-8000-000000000000`), Name: name }),
  'AWS::ApiGateway::RestApi': (name) => only(name.toLowerCase(), { RestApiId: name.toLowerCase() }),
};

function only(ref: string, attributes: Readonly<Record<string, string>>): Values {
  return { ref, attributes };
}

function lambda(name: string): Values {
  return only(name, { Arn: arn('lambda', `function:${name}`) });
}

function machine(name: string): Values {
  return only(arn('states', `stateMachine:${name}`), { Arn: arn('states', `stateMachine:${name}`), Name: name });
}

function table(name: string): Values {
  return only(name, { Arn: arn('dynamodb', `table/${name}`), StreamArn: arn('dynamodb', `table/${name}/stream/1`) });
}

/** Properties that name a resource, where a template does not leave that to CloudFormation. */
export const nameProperties = [
  ...['FunctionName', 'StateMachineName', 'Name', 'QueueName', 'TopicName', 'TableName', 'BucketName', 'RoleName'],
  ...['ClusterName', 'JobQueueName', 'JobDefinitionName', 'Family'],
] as const;

/** The value of `Ref` (attribute null) or `Fn::GetAtt`. Of what we do not know, a text that says what it stands for. */
export function resourceValue(type: string, name: string, attribute: string | null): string {
  const values = Object.hasOwn(known, type) ? known[type]?.(name) : undefined;
  if (attribute === null) return values?.ref ?? name;
  if (values && Object.hasOwn(values.attributes, attribute)) return values.attributes[attribute] ?? '';
  return attribute.endsWith('Arn') ? arn('unknown', `${name}`) : `${name}.${attribute}`;
}
