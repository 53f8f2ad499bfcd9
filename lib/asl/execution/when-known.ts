import type { Json } from '@/lib/kernel/json';
import type { Evaluated } from '../entry';
import type { Asking, Question } from '../jsonata/asking';
import type { Execution } from './execution';

/** What the run waits for: an expression, and how it goes on once somebody has evaluated it. */
export type Asked = { readonly question: Question; readonly answer: (value: Evaluated<Json>) => void };

/**
 * Goes on with the answer of a rule: at once where the rule has it, as every rule of JSONPath does. A rule that asks stands
 * still in `x.asked`, and with it the whole execution, until each of its questions has been answered. So no order but the
 * agenda's ever counts, and a run without expressions never waits.
 */
export function whenKnown<T>(x: Execution, known: Evaluated<T> | Asking<T>, then: (known: Evaluated<T>) => void): void {
  if (!('next' in known)) {
    then(known);
    return;
  }
  const turn = (step: IteratorResult<Question, Evaluated<T>>): void => {
    x.asked = null;
    if (step.done) then(step.value);
    else x.asked = { question: step.value, answer: (value) => turn(known.next(value)) };
  };
  if (x.asked) throw new Error('One question at a time');
  turn(known.next());
}
