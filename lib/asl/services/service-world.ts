import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import type { ExecutionNames } from '../execution/names';
import type { ChildAnswer } from '../execution/run-child';
import type { TaskAnswer } from '../execution/task-answers';
import type { Charge } from '../paths/select';
import type { Resource } from '../resource';
import { nullMember, refusesNull } from './null-member';
import { missingMembers } from './required-members';
import type { Said, ServiceReply, ServiceRequest } from './service';
import { applyChange, initialState, type ServiceChange, type ServiceState } from './service-state';
import { services as registered } from './services';
import type { Services } from './services-schema';

/** The services of one run, as they are now. */
export type ServiceWorld = {
  readonly services: Services;
  readonly state: () => ServiceState;
  readonly apply: (change: ServiceChange) => void;
  readonly newId: () => string;
};

/** What a child execution has of its parent's services. */
export type Inherited = { readonly state: ServiceState; readonly newId: () => string };

export function createWorld(services: Services, inherited: Inherited = fresh(services)): ServiceWorld {
  let now = inherited.state;
  return {
    services,
    state: () => now,
    apply: (change) => {
      now = applyChange(now, change);
    },
    newId: inherited.newId,
  };
}

function fresh(services: Services): Inherited {
  let ids = 0;
  return {
    state: initialState(services),
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-9000-${String(ids).padStart(12, '0')}`;
    },
  };
}

export type ServiceCaller = {
  readonly world: ServiceWorld;
  readonly names: ExecutionNames;
  readonly now: number;
  readonly charge: Charge;
};

/** What is refused before the service is asked: words for `The Parameters … could not be used to start the Task: […]`. */
export function serviceComplaints(world: ServiceWorld, resource: Resource, parameters: Json): readonly string[] {
  const found = find(world.services, resource);
  if (!found || found.style === 'sdk') return [];
  const absent = missingMembers(found.name, found.api, parameters).filter(
    (member) => !(refusesNull(found.name) && isJsonObject(parameters) && member in parameters),
  );
  return absent.map((member) => `The field '${member}' is required but was missing`);
}

/** The service's answer to a call, as the answer of a task. Undefined where the scenario has no such service. */
export function answerFromServices(
  caller: ServiceCaller,
  resource: Resource,
  parameters: Json,
): TaskAnswer | ChildAnswer | undefined {
  const found = find(caller.world.services, resource);
  if (!found || resource.kind !== 'service') return undefined;
  const { account } = /^arn:[^:]*:[^:]*:[^:]*:(?<account>\d*)/.exec(caller.names.stateMachineArn)?.groups ?? {};
  const request: ServiceRequest = {
    api: found.api,
    style: found.style,
    pattern: resource.pattern,
    suffix: resource.action.slice(found.api.length),
    parameters: isJsonObject(parameters) ? parameters : {},
    services: caller.world.services,
    state: caller.world.state(),
    newId: caller.world.newId,
    now: caller.now,
    charge: caller.charge,
    region: caller.names.region,
    account: account ?? '',
  };
  const reply = nullMember(found.name, found.registered.sdk, request) ?? found.registered.service(request);
  return reply ? toAnswer(reply, request, found.registered.metadata) : undefined;
}

type Found = {
  readonly name: string;
  readonly api: string;
  readonly style: 'optimized' | 'sdk';
  readonly registered: (typeof registered)[string];
};

function find(services: Services, resource: Resource): Found | null {
  if (resource.kind !== 'service') return null;
  const name = resource.type.replace(/^aws-sdk:/, '');
  const own = Object.hasOwn(registered, name) ? registered[name] : undefined;
  if (!own || services[own.needs] === undefined) return null;
  const [api = ''] = resource.action.split('.');
  return { name, api, style: name === resource.type ? 'optimized' : 'sdk', registered: own };
}

function toAnswer(reply: ServiceReply, request: ServiceRequest, metadata: boolean): TaskAnswer | ChildAnswer {
  if (reply.kind !== 'child') return toTaskAnswer(reply, request, metadata);
  const { answerTo } = reply;
  return { ...reply, answerTo: (run) => toTaskAnswer(answerTo(run), request, metadata) };
}

function toTaskAnswer(reply: Said, request: ServiceRequest, metadata: boolean): TaskAnswer {
  const { changes, seconds: afterSeconds } = reply;
  if (reply.kind === 'failed') {
    const { error, cause } = reply;
    return { kind: 'fail', error, cause, changes, afterSeconds };
  }
  const said: JsonObject =
    metadata && request.style === 'optimized' ? { ...reply.output, ...metadataOf(request) } : reply.output;
  if (request.pattern === 'request-response') return { kind: 'succeed', output: said, changes, afterSeconds };
  // Who holds the task token answers some time, or never: that is for the state's mocks to say.
  if (request.pattern === 'waitForTaskToken' || !reply.job) return { kind: 'never', submitted: said, changes };
  const { seconds, ...end } = reply.job;
  return { ...end, afterSeconds: seconds, submitted: said, changes };
}

const metadataOf = ({ newId }: ServiceRequest): JsonObject => ({
  SdkHttpMetadata: { HttpStatusCode: 200 },
  SdkResponseMetadata: { RequestId: newId() },
});
