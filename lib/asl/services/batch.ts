import type { JsonObject } from '@/lib/kernel/json';
import { jobEnd, jobWay } from './job';
import { failed, type Service } from './service';

const names = { optimized: 'Batch', client: 'AWSBatch', sdk: 'Batch' } as const;

/** Jobs by their definitions in the scenario (API reference of AWS Batch, "SubmitJob" and, for `.sync`, "DescribeJobs"). */
export const batch: Service = (request) => {
  if (request.api !== 'submitJob') return null;
  const { JobName = null, JobDefinition = null, JobQueue = null } = request.parameters;
  const name = String(JobDefinition)
    .replace(/^.*job-definition\//, '')
    .replace(/:\d+$/, '');
  const definitions = request.services.jobDefinitions ?? {};
  const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  if (!definition) {
    const message = `JobDefinition ${String(JobDefinition)} is not found.`;
    return failed(names, request, { exception: 'ClientException', message });
  }
  const id = request.newId();
  const arn = `arn:aws:batch:${request.region}:${request.account}:job/${id}`;
  const submitted: JsonObject = { JobArn: arn, JobId: id, JobName };
  const { exitCode, seconds } = definition;
  const status = exitCode === 0 ? 'SUCCEEDED' : 'FAILED';
  const reason = definition.reason ?? 'Essential container in task exited';
  const times = { StartedAt: request.now, StoppedAt: request.now + Math.round(seconds * 1000) };
  const container = { ExitCode: exitCode };
  const description: JsonObject = {
    ...submitted,
    JobDefinition,
    JobQueue,
    Status: status,
    StatusReason: reason,
    Attempts: [{ Container: container, StatusReason: reason, ...times }],
    Container: container,
    CreatedAt: request.now,
    ...times,
  };
  const changes = jobWay('job', { id, name, status, reason, seconds });
  return { kind: 'answered', output: submitted, changes, job: jobEnd(definition, description) };
};
