import type { Resource } from '../resource';

/** Optimized integrations with the actions they have (developer guide, "Optimized integrations"); null: not told apart here. */
const optimized: Readonly<Record<string, readonly string[] | null>> = {
  apigateway: ['invoke'],
  athena: ['startQueryExecution', 'stopQueryExecution', 'getQueryExecution', 'getQueryResults'],
  batch: ['submitJob'],
  bedrock: null,
  codebuild: null,
  databrew: ['startJobRun'],
  dynamodb: ['getItem', 'putItem', 'updateItem', 'deleteItem'],
  ecs: ['runTask'],
  eks: null,
  elasticmapreduce: null,
  'emr-containers': null,
  'emr-serverless': null,
  events: ['putEvents'],
  glue: ['startJobRun'],
  http: ['invoke'],
  lambda: ['invoke'],
  mediaconvert: ['createJob'],
  sagemaker: null,
  sns: ['publish'],
  sqs: ['sendMessage'],
  states: ['startExecution'],
};

/**
 * Whether Step Functions has such a call. Of SDK integrations only the spelling is looked at: the service in lower case, the action in
 * camel case (developer guide, "AWS SDK integrations"); which of them there are changes by the week.
 */
export function isOffered(resource: Resource): boolean {
  if (resource.kind !== 'service') return true;
  const { type, action } = resource;
  if (type.startsWith('aws-sdk:')) return /^aws-sdk:[a-z\d]+$/.test(type) && /^[a-z]/.test(action);
  const actions = Object.hasOwn(optimized, type) ? optimized[type] : [];
  return actions === null || (actions?.includes(action.replace(/\..*$/, '')) ?? false);
}
