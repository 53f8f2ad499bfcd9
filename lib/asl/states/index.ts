import type { States } from '../definition';
import type { Enter } from '../entry';
import type { StateType } from '../events';
import { enterChoice } from './choice';
import { enterFail } from './fail';
import { enterMap } from './map';
import { enterParallel } from './parallel';
import { enterPass } from './pass';
import { enterSucceed } from './succeed';
import { enterTask } from './task';
import { enterWait } from './wait';

/** The only list of state types. A missing entry does not compile. */
export const stateRules: { readonly [T in StateType]: Enter<States[T]> } = {
  Task: enterTask,
  Pass: enterPass,
  Wait: enterWait,
  Choice: enterChoice,
  Succeed: enterSucceed,
  Fail: enterFail,
  Parallel: enterParallel,
  Map: enterMap,
};
