import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { Resource } from '../resource';
import { type ServiceWorld, serviceComplaints } from '../services/service-world';

/**
 * Why a service could not be called with these parameters, in AWS's words; null where it could. API Gateway takes each header
 * and query parameter as a list (developer guide, "Call API Gateway"; recorded for Headers); the scenario's services miss
 * what they cannot do without.
 */
export function parametersComplaint(resource: Resource, parameters: Json, world: ServiceWorld | null): string | null {
  const missing = world ? serviceComplaints(world, resource, parameters) : [];
  const why = [...missing, ...badLists(resource, parameters)];
  if (why.length === 0) return null;
  return `The Parameters '${JSON.stringify(parameters)}' could not be used to start the Task: [${why.join(', ')}]`;
}

function badLists(resource: Resource, parameters: Json): string[] {
  if (resource.kind !== 'service' || resource.type !== 'apigateway' || !isJsonObject(parameters)) return [];
  const wrong = ['Headers', 'QueryParameters'].filter((field) => !isListed(parameters[field]));
  return wrong.map((field) => `The value of the field '${field}' has an invalid format`);
}

const isListed = (value: Json | undefined) =>
  value === undefined || value === null || (isJsonObject(value) && Object.values(value).every(Array.isArray));
