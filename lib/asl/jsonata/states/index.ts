import type { JsonataStates } from '../definition';
import { choosing } from './choice';
import type { Enters } from './enters';
import { failing } from './fail';
import { mapping } from './map';
import { branching } from './parallel';
import { passing } from './pass';
import { succeeding } from './succeed';
import { calling } from './task';
import { waiting } from './wait';

/** The rules of the state types in JSONata states. A missing entry does not compile. */
export type JsonataRules = { readonly [T in keyof JsonataStates]: Enters<T> };

export const jsonataRules: JsonataRules = {
  Pass: passing,
  Wait: waiting,
  Succeed: succeeding,
  Fail: failing,
  Choice: choosing,
  Task: calling,
  Parallel: branching,
  Map: mapping,
};
