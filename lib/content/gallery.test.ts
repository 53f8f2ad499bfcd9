import { describe, expect, it } from 'vitest';
import { listStates } from '@/lib/asl/list-states';
import { listScenarios } from '@/lib/content';

const gallery = listScenarios('asl');
const typesOf = (definition: string) => listStates(JSON.parse(definition)).map(({ state }) => state.Type);
const isError = (tag: string) => /^[A-Z].*\./.test(tag);

/** Every error name that AWS documents for Step Functions, and what Lambda adds. */
const documented = [
  'States.ALL',
  'States.BranchFailed',
  'States.DataLimitExceeded',
  'States.ExceedToleratedFailureThreshold',
  'States.HeartbeatTimeout',
  'States.Http.Socket',
  'States.Http.StatusCode.429',
  'States.IntrinsicFailure',
  'States.ItemReaderFailed',
  'States.NoChoiceMatched',
  'States.ParameterPathFailure',
  'States.Permissions',
  'States.QueryEvaluationError',
  'States.ResultPathMatchFailure',
  'States.Runtime',
  'States.TaskFailed',
  'States.Timeout',
  'Lambda.ServiceException',
  'Lambda.TooManyRequestsException',
  'Lambda.Unknown',
  'Sandbox.Timedout',
];

describe('the gallery of state machines', () => {
  it('has every type of state', () => {
    const types = new Set(gallery.flatMap(({ scenario }) => typesOf(scenario.documents.definition)));
    expect([...types].sort()).toEqual(['Choice', 'Fail', 'Map', 'Parallel', 'Pass', 'Succeed', 'Task', 'Wait']);
  });

  it.each(documented)('has a scenario for %s', (error) => {
    expect(gallery.filter(({ tags }) => tags.includes(error)).map(({ ref }) => ref)).not.toEqual([]);
  });

  it('asks for a prediction of several fields in six of them at least', () => {
    const asking = gallery.filter(({ scenario }) => scenario.predict && 'fields' in scenario.predict);
    expect(asking.length).toBeGreaterThanOrEqual(6);
  });

  it.each(gallery.map(({ ref, ...entry }) => [ref, entry] as const))(
    '%s shows the errors that it is tagged with',
    (_, { scenario, lesson, tags }) => {
      const mentioned = [scenario.title, lesson, JSON.stringify(scenario)].join(' ');
      // A path that is not there, and an execution that is too long, are named by nobody but the run.
      const byTheRunAlone = ['States.Runtime', 'States.ParameterPathFailure', 'States.Timeout', 'States.TaskFailed'];
      const unseen = tags.filter((tag) => isError(tag) && !mentioned.includes(tag) && !byTheRunAlone.includes(tag));
      expect(unseen).toEqual([]);
    },
  );
});
