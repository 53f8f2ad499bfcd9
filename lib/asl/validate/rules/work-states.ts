import { isJsonObject } from '@/lib/kernel/json';
import { parseResource, type Resource } from '../../resource';
import { typeName, type ValidationRule } from '../site';

/** ASL spec, "Task State"; developer guide, "Integrating services", for what a resource may be. */
export const tasks: ValidationRule = (sites, report) => {
  for (const { state, type, path } of sites.states) {
    if (type !== 'Task') continue;
    const { Resource: text, TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = state;
    if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
      report('heartbeat-not-smaller', [...path, 'HeartbeatSeconds'], { heartbeat, timeout });
    }
    if (typeof text !== 'string') continue;
    const resource = parseResource(text);
    if (!resource) report('bad-resource', [...path, 'Resource'], { resource: text });
    else if (lacksPattern(resource)) {
      report('no-such-pattern', [...path, 'Resource'], { resource: resource.type, pattern: '.sync' });
    } else if (sites.workflowType === 'EXPRESS') {
      const what = notInExpress(resource);
      if (what) report('not-in-express', [...path, 'Resource'], { what });
    }
  }
};

/** Express workflows only ask and take the answer (developer guide, "Choosing workflow type"). */
function notInExpress(resource: Resource): 'activity' | '.sync' | '.waitForTaskToken' | null {
  if (resource.kind === 'activity') return 'activity';
  if (resource.kind === 'function' || resource.pattern === 'request-response') return null;
  return resource.pattern === 'sync' ? '.sync' : '.waitForTaskToken';
}

/** Lambda and the SDK integrations never wait for a job: `lambda:invoke` waits for the function anyway. */
const lacksPattern = (resource: Resource): resource is Extract<Resource, { kind: 'service' }> =>
  resource.kind === 'service' &&
  resource.pattern === 'sync' &&
  (resource.type === 'lambda' || resource.type.startsWith('aws-sdk:'));

/** ASL spec, "Parallel State". The branches themselves are blocks. */
export const parallels: ValidationRule = (sites, report) => {
  for (const { state, type, path } of sites.states) {
    if (type !== 'Parallel' || !Array.isArray(state.Branches)) continue;
    if (state.Branches.length === 0) report('empty-value', [...path, 'Branches'], { field: 'Branches' });
    for (const [i, branch] of state.Branches.entries()) {
      if (isJsonObject(branch)) continue;
      const values = { field: 'Branches', expected: 'an object', found: typeName(branch) };
      report('wrong-type', [...path, 'Branches', i], values);
    }
  }
};

const modes = ['INLINE', 'DISTRIBUTED'] as const;
const executionTypes = ['STANDARD', 'EXPRESS'] as const;

/** ASL spec, "Map State". Distributed mode is checked but not run yet. */
export const maps: ValidationRule = (sites, report) => {
  for (const { state, type, path } of sites.states) {
    if (type !== 'Map') continue;
    if (!('ItemProcessor' in state || 'Iterator' in state)) {
      report('one-field-of', path, { fields: ['ItemProcessor'] }, 'on-key');
    }
    const key = 'ItemProcessor' in state ? 'ItemProcessor' : 'Iterator';
    const processor = state[key];
    const config = isJsonObject(processor) ? processor.ProcessorConfig : undefined;
    if (!isJsonObject(config)) continue;
    const at = [...path, key, 'ProcessorConfig'];
    const { Mode: mode, ExecutionType: executionType } = config;
    if (typeof mode === 'string' && !modes.some((known) => known === mode)) {
      report('not-one-of', [...at, 'Mode'], { field: 'Mode', found: mode, allowed: modes });
    }
    if (mode !== 'DISTRIBUTED') continue;
    report('distributed-map-not-run-yet', [...at, 'Mode'], {});
    if (executionType === undefined) report('required-field', at, { fields: ['ExecutionType'] }, 'on-key');
    else if (typeof executionType === 'string' && !executionTypes.some((known) => known === executionType)) {
      const values = { field: 'ExecutionType', found: executionType, allowed: executionTypes };
      report('not-one-of', [...at, 'ExecutionType'], values);
    }
  }
};
