import type { Json } from '@/lib/kernel/json';
import { type Query, QuerySchema } from '@/lib/kernel/query';
import { seededRandom, shuffled } from '@/lib/kernel/random';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Option, SingleItem } from '../item';
import { type ProofPorts, runScenario } from '../prove-item-by-run';
import type { Scenario } from '../published-item';
import { type Combination, type CombinationError, combinationsOf } from './combinations';
import { type Asked, type Belief, type Candidate, distractorsFor, wantedDistractors } from './distractors';
import { type FillError, fillJson, fillText } from './fill';
import { parseScenario, type ScenarioError } from './parse-scenario';
import { renderAnswer } from './render-answer';
import type { Template } from './template';
import { variantId } from './variant-id';

/** An ordinary item and its scenario: from here on nothing knows that a template made them. */
export type Variant = {
  readonly item: SingleItem;
  readonly scenario: Scenario;
  readonly key: Json;
  readonly combination: Combination;
};

/** Why a template gives no variant. All are the author's to fix; the content check words them. */
export type TemplateError =
  | CombinationError
  | FillError
  | ScenarioError
  | { readonly code: 'query'; readonly message: string }
  | { readonly code: 'run-refused' | 'run-stopped' }
  | { readonly code: 'key-has-no-text'; readonly key: Json }
  | { readonly code: 'too-few-distractors'; readonly found: number }
  | { readonly code: 'no-valid-draw'; readonly draws: number };

export type PreparedTemplate = {
  /** What `where` allows; not all of them need make a variant. */
  readonly combinations: readonly Combination[];
  readonly instantiate: (seed: number) => Promise<Result<Variant, TemplateError>>;
};

/** Draws after which a seed is given up: a template that needs more has a `where` that says too little. */
const mostDraws = 40;

/** Everything about a template that does not depend on a seed, done once. One variant at a time: await it before the next. */
export async function prepareTemplate(
  template: Template,
  beliefs: ReadonlyMap<string, Belief>,
  ports: ProofPorts,
): Promise<Result<PreparedTemplate, TemplateError>> {
  const expressions = (await import('@/lib/asl')).createExpressions();
  const combinations = await combinationsOf(template, expressions);
  if (!combinations.ok) return combinations;
  const allowed = combinations.value;
  const known = new Map<number, Result<Made, TemplateError>>();

  const instantiate = async (seed: number): Promise<Result<Variant, TemplateError>> => {
    const random = seededRandom(seed);
    for (let draw = 0; draw < mostDraws && allowed.length > 0; draw += 1) {
      const index = random.below(allowed.length);
      const combination = allowed[index] ?? {};
      const made = known.get(index) ?? (await make({ template, beliefs, ports, expressions }, combination));
      known.set(index, made);
      if (made.ok) {
        const item = itemOf(template, seed, made.value, random.below(0x1_0000_0000));
        const { scenario, right } = made.value;
        return ok({ item, scenario, key: right.value, combination });
      }
      // Its options coincide: the next draw of the same seed takes its place.
      if (made.error.code !== 'too-few-distractors') return made;
    }
    return err({ code: 'no-valid-draw', draws: mostDraws });
  };
  return ok({ combinations: allowed, instantiate });
}

/** A combination's texts, scenario and options; the seed adds their order and the id. */
type Made = {
  readonly stem: string;
  readonly hint: string | null;
  readonly query: Query;
  readonly scenario: Scenario;
  readonly right: Candidate;
  readonly wrong: readonly Candidate[];
};
type Tools = Pick<Asked, 'template' | 'beliefs' | 'ports' | 'expressions'>;

async function make(tools: Tools, combination: Combination): Promise<Result<Made, TemplateError>> {
  const { template, expressions, ports } = tools;
  const values = await withParts(tools, combination);
  if (!values.ok) return values;
  const fill = (text: string, place: string, more: Combination = {}) =>
    fillText(text, { ...values.value, ...more }, expressions, [place]);

  const filled = await fillJson(template.scenario as Json, values.value, expressions, ['scenario']);
  if (!filled.ok) return filled;
  const parsed = await parseScenario(filled.value, template.scenario.engine);
  if (!parsed.ok) return parsed;
  const scenario = template.profile ? { ...parsed.value, profile: template.profile } : parsed.value;
  const question = await fillJson(template.query as Json, values.value, expressions, ['query']);
  if (!question.ok) return question;
  const query = QuerySchema.safeParse(question.value);
  if (!query.success) return err({ code: 'query', message: query.error.issues.map((i) => i.message).join('; ') });

  const proof = await runScenario(scenario, ports);
  if (proof.run.outcome.kind === 'refused') return err({ code: 'run-refused' });
  if (proof.run.outcome.kind === 'stopped') return err({ code: 'run-stopped' });
  const key = proof.answer(query.data).value;
  const show = async (answer: Json): Promise<Result<string | null, FillError>> => {
    const { none, text: around } = template.render;
    if (answer === null && none !== undefined) return fill(none, 'render');
    const shown = renderAnswer(answer, template.render);
    return shown === null || around === undefined ? ok(shown) : fill(around, 'render', { shown });
  };
  const text = await show(key);
  if (!text.ok) return text;
  if (text.value === null) return err({ code: 'key-has-no-text', key });

  const reasons = { ...values.value, key, shown: text.value };
  const why = await fillText(template.why, reasons, expressions, ['why']);
  if (!why.ok) return why;
  const right = { text: text.value, value: key, why: why.value };
  const wrong = await distractorsFor({ ...tools, scenario, query: query.data, values: reasons, show }, right);
  if (!wrong.ok) return wrong;
  if (wrong.value.length < wantedDistractors) return err({ code: 'too-few-distractors', found: wrong.value.length });

  const stem = await fill(template.stem, 'stem');
  if (!stem.ok) return stem;
  const hint = template.hint === undefined ? ok(null) : await fill(template.hint, 'hint');
  if (!hint.ok) return hint;
  return ok({ stem: stem.value, hint: hint.value, query: query.data, scenario, right, wrong: wrong.value });
}

/** The parameters and, in their order, the parts made of them: a part may use those before it. */
async function withParts(
  { template, expressions }: Tools,
  combination: Combination,
): Promise<Result<Combination, FillError>> {
  let values = combination;
  for (const [name, part] of Object.entries(template.parts)) {
    const value = await fillJson(part, values, expressions, ['parts', name]);
    if (!value.ok) return value;
    // A part of several lines ends where its text does, so that it can stand inside another.
    const made = typeof value.value === 'string' ? value.value.trimEnd() : value.value;
    values = { ...values, [name]: made };
  }
  return ok(values);
}

const letters = 'abcdef';

function itemOf(template: Template, seed: number, made: Made, order: number): SingleItem {
  const { id, pool, skills, difficulty, profile, fact, source } = template;
  const { stem, hint, query, right, wrong } = made;
  const options = shuffled([right, ...wrong], order).map(
    (candidate, i): Option => ({ id: letters.charAt(i), ...candidate }),
  );
  return {
    id: variantId(id, seed),
    kind: 'single',
    pool,
    skills,
    difficulty,
    stem,
    proof: { scenario: variantId(id, seed), query, ...(profile ? { profile } : {}) },
    ...(fact === undefined ? {} : { fact }),
    ...(hint === null ? {} : { hint }),
    source,
    options,
  };
}
