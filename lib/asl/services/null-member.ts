import { dynamoDbNames } from './dynamo-db';
import { missingMembers } from './required-members';
import { failed, type ServiceError, type ServiceNames, type ServiceReply, type ServiceRequest } from './service';
import { sqsNames } from './sqs';

type Refusal = { readonly names: ServiceNames; readonly error: (member: string) => ServiceError };

/** Recorded: an optimized call with a member that is null starts, and these services refuse it. Of others it is not known. */
const optimized: Readonly<Record<string, Refusal>> = {
  dynamodb: {
    names: dynamoDbNames,
    error: (member) => ({
      exception: 'AmazonDynamoDBException',
      code: 'ValidationException',
      message: mustNotBeNull(member),
    }),
  },
  sqs: {
    names: sqsNames,
    error: (member) => ({
      exception: 'AmazonSQSException',
      code: 'MissingParameter',
      message: `The request must contain the parameter ${member}.`,
    }),
  },
};

export const refusesNull = (service: string) => Object.hasOwn(optimized, service);

/** How a service refuses a call without a member, of which it names the first; null where it has them all. */
export function nullMember(service: string, sdk: string, request: ServiceRequest): ServiceReply | null {
  const [missing] = missingMembers(service, request.api, request.parameters);
  if (missing === undefined) return null;
  if (request.style === 'sdk') {
    const names = { optimized: sdk, client: sdk, sdk };
    return failed(names, request, { exception: `${sdk}Exception`, message: mustNotBeNull(missing) });
  }
  const refusal = refusesNull(service) ? optimized[service] : undefined;
  return refusal ? failed(refusal.names, request, refusal.error(missing)) : null;
}

function mustNotBeNull(member: string): string {
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  return `1 validation error detected: Value null at '${name}' failed to satisfy constraint: Member must not be null`;
}
