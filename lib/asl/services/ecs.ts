import type { JsonObject } from '@/lib/kernel/json';
import { jobEnd, jobWay } from './job';
import { failed, type Service } from './service';

const names = { optimized: 'ECS', client: 'AmazonECS', sdk: 'Ecs' } as const;

/** Tasks by their definitions in the scenario (API reference of ECS, "RunTask" and, for `.sync`, "DescribeTasks"). */
export const ecs: Service = (request) => {
  if (request.api !== 'runTask') return null;
  const { TaskDefinition, Cluster, LaunchType = 'EC2' } = request.parameters;
  const family = String(TaskDefinition)
    .replace(/^.*task-definition\//, '')
    .replace(/:\d+$/, '');
  const definitions = request.services.taskDefinitions ?? {};
  const definition = Object.hasOwn(definitions, family) ? definitions[family] : undefined;
  if (!definition) {
    return failed(names, request, { exception: 'ClientException', message: 'TaskDefinition not found.' });
  }
  const id = request.newId();
  const { exitCode, seconds } = definition;
  const reason = definition.reason ?? 'Essential container in task exited';
  const place = `arn:aws:ecs:${request.region}:${request.account}`;
  const cluster = String(Cluster ?? 'default');
  const clusterArn = cluster.startsWith('arn:') ? cluster : `${place}:cluster/${cluster}`;
  const task: JsonObject = {
    ClusterArn: clusterArn,
    TaskArn: `${place}:task/${clusterArn.split('/').at(-1)}/${id}`,
    TaskDefinitionArn: `${place}:task-definition/${family}:1`,
    LaunchType,
    CreatedAt: request.now,
    DesiredStatus: 'RUNNING',
  };
  const container = { Name: family, TaskArn: task.TaskArn ?? null };
  const submitted: JsonObject = {
    Failures: [],
    Tasks: [{ ...task, Containers: [{ ...container, LastStatus: 'PENDING' }], LastStatus: 'PROVISIONING' }],
  };
  const description: JsonObject = {
    ...task,
    Containers: [{ ...container, ExitCode: exitCode, LastStatus: 'STOPPED' }],
    DesiredStatus: 'STOPPED',
    LastStatus: 'STOPPED',
    StartedAt: request.now,
    StopCode: 'EssentialContainerExited',
    StoppedAt: request.now + Math.round(seconds * 1000),
    StoppedReason: reason,
  };
  const changes = jobWay('task', { id, name: family, status: 'STOPPED', reason, seconds });
  return { kind: 'answered', output: submitted, changes, job: jobEnd(definition, description) };
};
