import 'server-only';
import { expectationHolds } from '@/lib/kernel/answer';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import type { Query } from '@/lib/kernel/query';
import { type LeafItem, type PublishedItem, publishedLeaf } from '@/lib/quiz';
import type { Problem } from '../../problem';
import { problemAt, type Rule } from '../context';
import { checkEngines } from '../engines';

/**
 * A wrong option that names a misconception is what the misconception answers: the engine that holds the
 * belief gives the option's value, or meets its claim, or pairs the prompt as a matching says. Else the feedback would
 * tell a learner they believe something that leads elsewhere. Where that engine has no answer (the fourth attempt of
 * one that stops at three), nothing contradicts the author.
 */
export const distractors: Rule = async ({ library, publications }) => {
  const problems: Problem[] = [];
  for (const { source, result } of publications) {
    if (!result.ok || !result.value.scenario) continue;
    const { scenario } = result.value;
    const engine = checkEngines[scenario.engine];
    for (const { path, says, misconception, query, holds } of beliefsIn(result.value)) {
      const belief = library.misconceptions.find(({ value }) => value.id === misconception)?.value;
      if (!engine || !belief?.mutation || belief.engine !== scenario.engine) continue;
      if (!engine.mutations.has(belief.mutation)) continue;
      const answer = (await engine.runMutated(scenario, belief.mutation)).answer(query).value;
      if (holds(answer)) continue;
      const message = `${says} is not what "${belief.id}" leads to: that engine answers ${JSON.stringify(answer)}.`;
      const fix = 'Name the misconception that does, change the option, or name none.';
      problems.push(problemAt(source, path, 'misconception', message, fix));
    }
  }
  return problems;
};

/** A wrong answer that names a belief, and what the engine that holds it must say. */
type NamedBelief = {
  readonly path: readonly PropertyKey[];
  readonly says: string;
  readonly misconception: string;
  readonly query: Query;
  readonly holds: (answer: Json) => boolean;
};

function beliefsIn(published: PublishedItem): NamedBelief[] {
  const { item } = published;
  if (item.kind === 'simulation') return [];
  if (item.kind !== 'case') return beliefsOf(item, published);
  return item.items.flatMap((leaf, i) =>
    beliefsOf(leaf, publishedLeaf(published, leaf)).map((named) => ({ ...named, path: ['items', i, ...named.path] })),
  );
}

const isOrNothing = (value: Json | undefined) => (answer: Json) => answer === null || jsonEquals(answer, value ?? null);

function beliefsOf(item: LeafItem, { key }: PublishedItem): NamedBelief[] {
  if ('options' in item) {
    return item.options.flatMap(({ id, misconception, claim, value }, i) => {
      const query = item.proof?.query ?? claim?.query;
      if (misconception === undefined || key.includes(id) || !query) return [];
      const holds = claim ? (answer: Json) => expectationHolds(claim.expect, answer) : isOrNothing(value);
      return [{ path: ['options', i, 'misconception'], says: `Option ${id}`, misconception, query, holds }];
    });
  }
  // A step's belief is shown by any wrong place, so there is no one answer to compare.
  if (item.kind === 'ordering') return [];
  return item.prompts.flatMap(({ id, query, misconceptions = {} }, i) =>
    Object.entries(misconceptions).flatMap(([answer, misconception]) => {
      if (!query) return [];
      const holds = isOrNothing(item.answers.find((candidate) => candidate.id === answer)?.value);
      const path = ['prompts', i, 'misconceptions', answer];
      return [{ path, says: `"${answer}" for "${id}"`, misconception, query, holds }];
    }),
  );
}
