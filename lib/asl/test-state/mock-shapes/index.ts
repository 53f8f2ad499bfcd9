import type { Resource } from '../../resource';
import { dataShapes } from './data-shapes';
import { lambdaShapes } from './lambda-shapes';
import { messagingShapes } from './messaging-shapes';
import type { Shape } from './shape';
import { workflowShapes } from './workflow-shapes';

export { checkShape } from './check-shape';

/** Operations by the service's name and theirs, as a `Resource` has them. */
const shapes: { readonly [operation: string]: Shape } = {
  ...lambdaShapes,
  ...dataShapes,
  ...messagingShapes,
  ...workflowShapes,
};

/** SDK integrations name some services by another word than the optimized ones do. */
const sdkNames: { readonly [service: string]: string } = { sfn: 'states', eventbridge: 'events' };

/**
 * The shape of what a resource answers with; null where we have none, and any result will do. A result that comes with a task
 * token is whatever its sender says.
 */
export function shapeOf(resource: Resource): Shape | null {
  if (resource.kind !== 'service' || resource.pattern === 'waitForTaskToken') return null;
  const { type, action } = resource;
  const service = type.replace(/^aws-sdk:/, '');
  const operation = `${sdkNames[service] ?? service}:${action}`;
  const own = type.startsWith('aws-sdk:') ? `aws-sdk:${operation}` : operation;
  for (const name of [own, operation]) if (Object.hasOwn(shapes, name)) return shapes[name] ?? null;
  return null;
}
