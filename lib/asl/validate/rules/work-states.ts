import { isJsonObject } from '@/lib/kernel/json';
import { parseResource, type Resource } from '../../resource';
import { isOffered } from '../is-offered';
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
    const pattern = resource && missingPattern(resource);
    if (resource?.kind === 'activity' && 'Credentials' in state) {
      report('credentials-on-activity', [...path, 'Credentials'], {}, 'on-key');
    }
    if (!resource || !isOffered(resource)) report('bad-resource', [...path, 'Resource'], { resource: text });
    else if (pattern) report('no-such-pattern', [...path, 'Resource'], { resource: text, pattern });
    else if (sites.workflowType === 'EXPRESS') {
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

/** Services that no job can be waited for, and services that hand out no task token (developer guide, "Optimized integrations"). */
const withoutSync = ['lambda', 'sns', 'sqs', 'dynamodb', 'events', 'apigateway', 'http'];
const withoutToken = [
  ...['athena', 'batch', 'codebuild', 'elasticmapreduce', 'emr-containers', 'emr-serverless', 'glue', 'databrew'],
  ...['mediaconvert', 'sagemaker', 'dynamodb', 'http'],
];

/** The pattern that a resource names and its service does not have; null where it has it. */
function missingPattern(resource: Resource): '.sync' | '.sync:2' | '.waitForTaskToken' | null {
  if (resource.kind !== 'service') return null;
  const { type, action, pattern } = resource;
  if (pattern === 'waitForTaskToken') return withoutToken.includes(type) ? '.waitForTaskToken' : null;
  if (pattern !== 'sync') return null;
  if (withoutSync.includes(type) || type.startsWith('aws-sdk:')) return '.sync';
  return action.endsWith('.sync:2') && type !== 'states' ? '.sync:2' : null;
}

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

/** ASL spec, "Map State". The fields of distributed mode have a rule of their own. */
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
    if (mode !== 'DISTRIBUTED') {
      // Measured: refused for inline mode, as a field nobody knows.
      if (executionType !== undefined) {
        report('unknown-field', [...at, 'ExecutionType'], { field: 'ExecutionType', of: 'inline mode' }, 'on-key');
      }
      continue;
    }
    if (sites.workflowType === 'EXPRESS') report('not-in-express', [...at, 'Mode'], { what: 'distributed Map' });
    if (executionType === undefined) report('required-field', at, { fields: ['ExecutionType'] }, 'on-key');
    else if (typeof executionType === 'string' && !executionTypes.some((known) => known === executionType)) {
      const values = { field: 'ExecutionType', found: executionType, allowed: executionTypes };
      report('not-one-of', [...at, 'ExecutionType'], values);
    }
  }
};
