import { isJsonObject, type Json } from '@/lib/kernel/json';

/** What each call cannot do without (API references of the services). */
const required: Readonly<Record<string, readonly string[]>> = {
  'dynamodb:putItem': ['TableName', 'Item'],
  'dynamodb:getItem': ['TableName', 'Key'],
  'dynamodb:deleteItem': ['TableName', 'Key'],
  'dynamodb:updateItem': ['TableName', 'Key'],
  'dynamodb:query': ['TableName'],
  'dynamodb:scan': ['TableName'],
  'sqs:sendMessage': ['QueueUrl', 'MessageBody'],
  'sns:publish': ['Message'],
  'events:putEvents': ['Entries'],
  'states:startExecution': ['StateMachineArn'],
  'sfn:startExecution': ['StateMachineArn'],
  'sfn:startSyncExecution': ['StateMachineArn'],
  'batch:submitJob': ['JobName', 'JobDefinition', 'JobQueue'],
  'ecs:runTask': ['TaskDefinition'],
  'lambda:invoke': ['FunctionName'],
  'http:invoke': ['ApiEndpoint', 'Method'],
  'apigateway:invoke': ['ApiEndpoint', 'Method'],
};

/** Required members that are not there, in the order of the API reference. */
export function missingMembers(service: string, api: string, parameters: Json): readonly string[] {
  const given = isJsonObject(parameters) ? parameters : {};
  return (required[`${service}:${api}`] ?? []).filter(
    (member) => given[member] === undefined || given[member] === null,
  );
}
