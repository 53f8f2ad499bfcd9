import { isJsonObject, type Json } from '@/lib/kernel/json';
import type { Resource } from '../resource';

/**
 * Why a service could not be called with these parameters, in AWS's words; null where it could. Known is one shape: API
 * Gateway takes each header and query parameter as a list (developer guide, "Call API Gateway"; recorded for Headers).
 */
export function parametersComplaint(resource: Resource, parameters: Json): string | null {
  if (resource.kind !== 'service' || resource.type !== 'apigateway' || !isJsonObject(parameters)) return null;
  const wrong = ['Headers', 'QueryParameters'].filter((field) => !isListed(parameters[field]));
  if (wrong.length === 0) return null;
  const why = wrong.map((field) => `The value of the field '${field}' has an invalid format`).join(', ');
  return `The Parameters '${JSON.stringify(parameters)}' could not be used to start the Task: [${why}]`;
}

const isListed = (value: Json | undefined) =>
  value === undefined || value === null || (isJsonObject(value) && Object.values(value).every(Array.isArray));
