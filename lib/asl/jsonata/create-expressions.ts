import type { Json } from '@/lib/kernel/json';
import { seededRandom } from '@/lib/kernel/random';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Evaluator } from './evaluator';

/** Expressions outside a run: a value computed from named values alone, such as a text of a question's template. */
export type Expressions = {
  /** Answers come in the order of the questions. The error is in the words AWS has for it. */
  readonly evaluate: (
    expression: string,
    variables: { readonly [name: string]: Json },
  ) => Promise<Result<Json, { readonly message: string }>>;
};

/** Plenty for arithmetic, an end for a loop. */
const stepsEach = 20_000;

/** Keeps what it has compiled; each evaluation has a budget of its own, no clock that moves and the same chance. */
export function createExpressions(): Expressions {
  let evaluator: Evaluator | null = null;
  // The evaluator takes one question at a time; callers need not know of each other.
  let last: Promise<unknown> = Promise.resolve();
  const evaluateNow: Expressions['evaluate'] = async (expression, variables) => {
    if (!evaluator) {
      const [{ loadJsonata }, { createEvaluator }] = await Promise.all([import('#jsonata'), import('./evaluator')]);
      await loadJsonata();
      evaluator = createEvaluator();
    }
    let left = stepsEach;
    const entry = {
      name: 'expression',
      now: 0,
      startedAt: 0,
      random: seededRandom(0),
      charge: (count: number) => {
        left -= count;
        return left >= 0;
      },
      variable: (name: string) => variables[name],
    };
    const answer = await evaluator.evaluate({
      expression,
      location: 'value',
      states: { input: {}, context: {} },
      entry,
    });
    if (answer.ok) return ok(answer.value);
    const { error } = answer;
    return err({ message: error.kind === 'runtime' ? error.detail : 'The expression does not end.' });
  };
  const evaluate: Expressions['evaluate'] = (expression, variables) => {
    const answer = last.then(() => evaluateNow(expression, variables));
    last = answer.catch(() => null);
    return answer;
  };
  return { evaluate };
}
