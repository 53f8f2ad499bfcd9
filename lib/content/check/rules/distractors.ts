import 'server-only';
import { expectationHolds } from '@/lib/kernel/answer';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import type { AnsweredRun, Item, Option } from '@/lib/quiz';
import type { Problem } from '../../problem';
import { problemAt, type Rule } from '../context';
import { checkEngines } from '../engines';

/**
 * A wrong option that names a misconception is what the misconception answers: the engine that holds the
 * belief gives the option's value, or meets its claim. Else the feedback would tell a learner they believe
 * something that leads elsewhere. Where that engine has no answer (the fourth attempt of one that stops at
 * three), nothing contradicts the author.
 */
export const distractors: Rule = async ({ library, publications }) => {
  const problems: Problem[] = [];
  for (const { source, result } of publications) {
    if (!result.ok || !result.value.scenario || !('options' in source.value)) continue;
    const { scenario, key } = result.value;
    const engine = checkEngines[scenario.engine];
    for (const [i, option] of source.value.options.entries()) {
      const belief = library.misconceptions.find(({ value }) => value.id === option.misconception)?.value;
      if (!engine || !belief?.mutation || belief.engine !== scenario.engine || key.includes(option.id)) continue;
      if (!engine.mutations.has(belief.mutation)) continue;
      const believed = await engine.runMutated(scenario, belief.mutation);
      const { held, answer } = holds(source.value, option, believed);
      if (held) continue;
      const message = `Option ${option.id} is not what "${belief.id}" leads to: that engine answers ${JSON.stringify(answer)}.`;
      const fix = 'Name the misconception that does, change the option, or name none.';
      problems.push(problemAt(source, ['options', i, 'misconception'], 'misconception', message, fix));
    }
  }
  return problems;
};

function holds(item: Item, option: Option, believed: AnsweredRun): { readonly held: boolean; readonly answer: Json } {
  if (item.proof?.query) {
    const answer = believed.answer(item.proof.query).value;
    return { held: answer === null || jsonEquals(answer, option.value ?? null), answer };
  }
  if (!option.claim) return { held: true, answer: null };
  const answer = believed.answer(option.claim.query).value;
  return { held: expectationHolds(option.claim.expect, answer), answer };
}
