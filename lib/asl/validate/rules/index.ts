import type { ValidationRule } from '../site';
import { blocks } from './blocks';
import { choices } from './choices';
import { distributedMaps } from './distributed-maps';
import { exclusiveFields } from './exclusive-fields';
import { jsonataExpressions } from './jsonata-expressions';
import { labels } from './labels';
import { passResults } from './pass-results';
import { retryAndCatch } from './retry-and-catch';
import { stateNames } from './state-names';
import { queryLanguages, stateShapes } from './state-shapes';
import { nextOrEnd, transitions } from './transitions';
import { variables } from './variables';
import { waits } from './waits';
import { maps, parallels, tasks } from './work-states';

/** Every rule of the validator, in the order in which findings at the same place appear. */
export const rules: readonly ValidationRule[] = [
  blocks,
  stateNames,
  queryLanguages,
  stateShapes,
  nextOrEnd,
  exclusiveFields,
  waits,
  choices,
  tasks,
  parallels,
  maps,
  distributedMaps,
  labels,
  passResults,
  retryAndCatch,
  variables,
  jsonataExpressions,
  transitions,
];
