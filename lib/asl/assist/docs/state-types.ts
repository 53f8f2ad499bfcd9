import type { StateType } from '../../events';
import { type Doc, doc } from './doc';

export const stateTypeDocs: Readonly<Record<StateType, Doc>> = {
  Task: doc(
    'task',
    'Has work done: by a Lambda function, another AWS service, an HTTP endpoint or a worker of your own.',
  ),
  Pass: doc('pass', 'Hands its input on, or a value you write, without doing work. It cannot have Retry or Catch.'),
  Wait: doc(
    'wait',
    'Waits a number of seconds or until a moment. Exactly one of Seconds, SecondsPath, Timestamp and TimestampPath says how long.',
  ),
  Choice: doc(
    'choice',
    'Takes the first rule that is true, else Default. It has no Next or End of its own, and no Retry or Catch.',
  ),
  Succeed: doc('succeed', 'Ends the execution successfully; inside a branch or an iteration it ends only that.'),
  Fail: doc(
    'fail',
    'Ends the execution as failed, with an error and a cause. A Parallel or Map around it can catch that.',
  ),
  Parallel: doc(
    'parallel',
    'Runs its branches side by side on the same input. The result lists their outputs in the order of the branches, whichever finishes first.',
  ),
  Map: doc(
    'map',
    'Runs its ItemProcessor for each item of a list: inline, up to 40 at a time, or distributed, up to 10,000 child executions at a time.',
  ),
};
