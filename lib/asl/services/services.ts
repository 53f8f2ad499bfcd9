import { batch } from './batch';
import { dynamoDb } from './dynamo-db';
import { ecs } from './ecs';
import { eventBridge } from './event-bridge';
import { apiGateway, http } from './http';
import type { Service } from './service';
import type { Services } from './services-schema';
import { sns } from './sns';
import { sqs } from './sqs';
import { stepFunctions } from './step-functions';

type Registered = {
  readonly service: Service;
  /** The member of the scenario's services without which the service is not there. */
  readonly needs: keyof Services;
  /** The service in `aws-sdk` errors. */
  readonly sdk: string;
  /** Recorded: optimized integrations show the metadata of the SDK with most answers, and not with these. */
  readonly metadata: boolean;
};

/** The mock services, by the name that resources give them. The only list. */
export const services: Readonly<Record<string, Registered>> = {
  dynamodb: { service: dynamoDb, needs: 'tables', sdk: 'DynamoDb', metadata: true },
  sqs: { service: sqs, needs: 'queues', sdk: 'Sqs', metadata: true },
  sns: { service: sns, needs: 'topics', sdk: 'Sns', metadata: true },
  events: { service: eventBridge, needs: 'buses', sdk: 'EventBridge', metadata: false },
  eventbridge: { service: eventBridge, needs: 'buses', sdk: 'EventBridge', metadata: false },
  states: { service: stepFunctions, needs: 'stateMachines', sdk: 'Sfn', metadata: true },
  sfn: { service: stepFunctions, needs: 'stateMachines', sdk: 'Sfn', metadata: true },
  batch: { service: batch, needs: 'jobDefinitions', sdk: 'Batch', metadata: true },
  ecs: { service: ecs, needs: 'taskDefinitions', sdk: 'Ecs', metadata: false },
  http: { service: http, needs: 'endpoints', sdk: 'Http', metadata: false },
  apigateway: { service: apiGateway, needs: 'endpoints', sdk: 'ApiGateway', metadata: false },
};
