import type { Entry, Move } from '../../entry';
import type { Asking } from '../asking';
import type { JsonataStates } from '../definition';

/** The rule of one state type in a JSONata state. */
export type Enters<T extends keyof JsonataStates> = (state: JsonataStates[T], entry: Entry) => Asking<Move>;
