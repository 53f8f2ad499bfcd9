import type { Json, JsonObject } from '@/lib/kernel/json';
import { type StartError, startExecution } from '../start/start-execution';
import { describeChild, endOfChild, jobOfChild, type StartedChild, timeOf } from './child-description';
import { failed, type Said, type Service, type ServiceReply, type ServiceRequest, type TimedChange } from './service';

const names = { optimized: 'StepFunctions', client: 'AWSStepFunctions', sdk: 'Sfn' } as const;

/** State machines of the scenario, started and run by this very engine (developer guide, "Start execution from a task"). */
export const stepFunctions: Service = (request) => {
  if (request.api !== 'startExecution' && request.api !== 'startSyncExecution') return null;
  const arn = String(request.parameters.StateMachineArn);
  const machine = arn.replace(/^.*:stateMachine:/, '').replace(/:.*$/, '');
  const machines = request.services.stateMachines ?? {};
  const child = Object.hasOwn(machines, machine) ? machines[machine] : undefined;
  if (!child) {
    return failed(names, request, {
      exception: 'StateMachineDoesNotExistException',
      code: 'StateMachineDoesNotExist',
      message: `State Machine Does Not Exist: '${arn}'`,
    });
  }
  // An Express execution cannot be described, so nobody can wait for it. AWS's words for that were not recorded.
  if (child.type === 'EXPRESS' && request.pattern === 'sync') return refused(request, notForExpress);
  const { Input, Name } = request.parameters;
  const name = typeof Name === 'string' ? Name : request.newId();
  const place = arn.replace(/:stateMachine:.*$/, '');
  const executionArn =
    child.type === 'EXPRESS'
      ? `${place}:express:${machine}:${name}:${request.newId()}`
      : `${place}:execution:${machine}:${name}`;
  const known = request.state.executions.find((each) => each.arn === executionArn);
  const input = inputText(Input);
  const started = startExecution({
    api: request.api === 'startSyncExecution' ? 'StartSyncExecution' : 'StartExecution',
    input,
    name,
    type: child.type,
    executionArn,
    sameName: known && { status: known.status === 'RUNNING' ? 'RUNNING' : 'CLOSED', input: known.input },
  });
  if (!started.ok) return refused(request, started.error);
  const output: JsonObject = { ExecutionArn: executionArn, StartDate: timeOf(request, 0) };
  if (started.value.again) return { kind: 'answered', output };
  return start(request, { arn: executionArn, machine, machineArn: arn, name, input }, started.value.input, output);
};

const notForExpress: StartError = {
  code: 'StateMachineTypeNotSupported',
  message: 'This operation is not supported by this type of state machine',
};

function refused(request: ServiceRequest, { code, message }: StartError): Said {
  // The SDKs have no class for it but the service's own.
  const own = request.style === 'sdk' ? 'SfnException' : 'AWSStepFunctionsException';
  return failed(names, request, {
    exception: code === 'ValidationException' ? own : `${code}Exception`,
    code,
    message,
  });
}

/** Absent and null are the empty input; what is no text is sent as JSON text (recorded). */
const inputText = (input: Json | undefined): string =>
  input === undefined || input === null ? '{}' : typeof input === 'string' ? input : JSON.stringify(input);

function start(request: ServiceRequest, child: StartedChild, value: Json, output: JsonObject): ServiceReply {
  const { arn, machine, machineArn, name, input } = child;
  const { state, newId, now } = request;
  return {
    kind: 'child',
    request: { machine, machineArn, arn, execution: name, input: value, inherited: { state, newId }, now },
    answerTo: ({ outcome, seconds, changes }) => {
      const end = endOfChild(outcome);
      const at = (afterSeconds: number, rest: typeof end): TimedChange => ({
        afterSeconds,
        change: { of: 'execution', execution: { arn, input, ...rest } },
      });
      const all = [...(seconds > 0 ? [at(0, { status: 'RUNNING' })] : []), ...changes, at(seconds, end)];
      const description = describeChild(request, child, seconds, end);
      if (request.api === 'startSyncExecution') {
        return { kind: 'answered', output: description, seconds, changes: all };
      }
      return { kind: 'answered', output, changes: all, job: jobOfChild(seconds, end, description) };
    },
  };
}
