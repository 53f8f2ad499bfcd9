import { assertNever } from '@/lib/kernel/assert-never';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { composeScenario, readTexts } from './compose-scenario';
import { gradeAnswer } from './grade-answer';
import type { CaseItem, LeafItem } from './kinds/case';
import type { ChoiceItem } from './kinds/choice';
import type { MatchingItem } from './kinds/matching';
import type { GradingRule } from './kinds/multiple';
import type { OrderingItem } from './kinds/ordering';
import { endsId, type SimulationItem } from './kinds/simulation';
import { type PublishedItem, publishedLeaf } from './published-item';
import type { Judged, SimulationGrade } from './simulation-grade';
import type { Submission } from './submission';
import type { Feedback } from './wire';

/**
 * All that is said once an answer is final: the grade, why each part is right or wrong, the facts, and
 * the runs to look at. Callers grade first; a submission that cannot be graded here is a bug and throws. A simulation's
 * grade comes in, because making it takes runs.
 */
export function toFeedback(
  published: PublishedItem,
  submission: Submission,
  rule: GradingRule = 'practice',
  simulated: SimulationGrade | null = null,
): Feedback {
  const { item, scenario, proof } = published;
  const around = {
    facts: published.facts.map((fact) => ({ ...fact })),
    source: item.source,
  };
  if (item.kind === 'simulation') {
    if (!simulated) throw new Error(`Feedback asked for the simulation ${item.id} without its grade`);
    const { score, right, unreadable } = simulated;
    return {
      score,
      right,
      options: [],
      judged: judgedFeedback(item, published, submission, simulated),
      ...(unreadable ? { unreadable } : {}),
      ...around,
    };
  }
  const grade = gradeAnswer(published, submission, rule);
  if (!grade.ok) throw new Error(`Feedback asked for an answer that cannot be graded: ${grade.error.code}`);
  return {
    ...grade.value,
    ...(item.kind === 'case'
      ? { options: [], items: itemsFeedback(item, published, submission, rule) }
      : partsFeedback(item, published, submission)),
    ...around,
    ...(scenario && proof ? { proof: { scenario: toJson(scenario), ...withoutParts(proof), ...queryOf(item) } } : {}),
  };
}

type Proof = NonNullable<PublishedItem['proof']>;
const queryOf = ({ proof }: PublishedItem['item']) => (proof?.query ? { query: proof.query } : {});
const withoutParts = ({ decidedByPart: _parts, ...proof }: Proof) => proof;
// A scenario came from JSON; its type says more than `Json` can.
const toJson = (scenario: NonNullable<PublishedItem['scenario']>): Json => scenario as unknown as Json;

type Parts = Pick<Feedback, 'options' | 'steps' | 'pairs'>;

function partsFeedback(item: LeafItem, published: PublishedItem, submission: Submission): Parts {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return { options: optionsFeedback(item, published) };
    case 'ordering':
      return { options: [], steps: stepsFeedback(item, published, submission) };
    case 'matching':
      return { options: [], pairs: pairsFeedback(item, published, submission) };
    default:
      return assertNever(item);
  }
}

/** The belief behind a part, in words, and the event that decided it. */
function reasonOf({ misconceptions, proof }: PublishedItem, part: string, misconception?: string) {
  const belief = misconceptions.find(({ id }) => id === misconception);
  const cursor = proof?.decidedByPart?.[part];
  return { ...(belief ? { misconception: { ...belief } } : {}), ...(cursor === undefined ? {} : { cursor }) };
}

function optionsFeedback({ options }: ChoiceItem, published: PublishedItem): Feedback['options'] {
  return options.map(({ id, value, why, misconception }) => ({
    id,
    right: published.key.includes(id),
    ...(value === undefined ? {} : { value }),
    why,
    ...reasonOf(published, id, misconception),
  }));
}

function stepsFeedback({ steps }: OrderingItem, published: PublishedItem, submission: Submission) {
  const order = submission.kind === 'ordering' ? submission.order : [];
  return published.key.flatMap((id, i) => {
    const step = steps.find((candidate) => candidate.id === id);
    if (!step) return [];
    const given = order.indexOf(id);
    const right = given === i;
    const belief = right ? undefined : step.misconception;
    const reason = { why: step.why, ...reasonOf(published, id, belief) };
    return [{ id, place: i + 1, given: given === -1 ? null : given + 1, right, ...reason }];
  });
}

function pairsFeedback({ prompts }: MatchingItem, published: PublishedItem, submission: Submission) {
  const pairs = submission.kind === 'matching' ? submission.pairs : {};
  return prompts.map(({ id, why, misconceptions = {} }) => {
    const answer = published.pairs?.[id] ?? '';
    const given = (Object.hasOwn(pairs, id) ? pairs[id] : undefined) ?? null;
    const belief = given === null ? undefined : misconceptions[given];
    return { id, answer, given, right: given === answer, why, ...reasonOf(published, id, belief) };
  });
}

function itemsFeedback({ items }: CaseItem, published: PublishedItem, submission: Submission, rule: GradingRule) {
  const answers = submission.kind === 'case' ? submission.answers : {};
  return items.map((leaf) => {
    const alone = publishedLeaf(published, leaf);
    const answer = (Object.hasOwn(answers, leaf.id) ? answers[leaf.id] : undefined) ?? blank(leaf);
    const grade = gradeAnswer(alone, answer, rule);
    if (!grade.ok) throw new Error(`Feedback asked for a case that cannot be graded: ${grade.error.code}`);
    return {
      id: leaf.id,
      ...grade.value,
      ...partsFeedback(leaf, alone, answer),
      proven: alone.proof !== null,
      decidedBy: alone.proof?.decidedBy ?? null,
      source: leaf.source,
    };
  });
}

function blank(leaf: LeafItem): Submission {
  switch (leaf.kind) {
    case 'single':
    case 'multiple':
      return { kind: 'choice', chosen: [] };
    case 'ordering':
      return { kind: 'ordering', order: [] };
    case 'matching':
      return { kind: 'matching', pairs: {} };
    default:
      return assertNever(leaf);
  }
}

/** Each judge's words, and its run of what the learner wrote. */
function judgedFeedback(
  item: SimulationItem,
  published: PublishedItem,
  submission: Submission,
  { judged }: SimulationGrade,
): NonNullable<Feedback['judged']> {
  const { scenario: start } = published;
  const written = readTexts(item, submission.kind === 'simulation' ? submission.texts : {});
  return judged.map(({ id, says, met, weight, decidedBy, hash }) => {
    const part = partOf(item, id);
    // What a mutant believes is always told; what a learner may believe only where a judge refuses.
    const belief = met && item.mode === 'edit' ? undefined : part.misconception;
    const showMe =
      start && written.ok && hash !== null
        ? { scenario: composeScenario(start, part.overlay, written.value), cursor: decidedBy, ...part.mutation }
        : null;
    const isMutant = item.mode === 'mutants' && id !== endsId;
    return {
      id,
      says,
      met,
      isMutant,
      weight,
      why: part.why,
      ...reasonOf(published, id, belief),
      ...(showMe ? { showMe } : {}),
    };
  });
}

type JudgedPart = {
  readonly why: string;
  readonly misconception?: string | undefined;
  readonly overlay: JsonObject;
  readonly mutation: { readonly mutation?: string };
};

function partOf(item: SimulationItem, id: Judged['id']): JudgedPart {
  if (item.mode === 'edit') {
    const judge = item.judges.find((candidate) => candidate.id === id);
    return { why: judge?.why ?? '', misconception: judge?.misconception, overlay: judge?.with ?? {}, mutation: {} };
  }
  const mutant = item.mutants.find((candidate) => candidate.id === id);
  const documents = mutant?.documents;
  return {
    why: mutant?.why ?? item.ends.map(({ says }) => says).join('. '),
    misconception: mutant?.misconception,
    overlay: documents ? { documents } : {},
    mutation: mutant?.mutation === undefined ? {} : { mutation: mutant.mutation },
  };
}
