import 'server-only';
import { assertNever } from '@/lib/kernel/assert-never';
import { type Json, jsonEquals } from '@/lib/kernel/json';
import type { TemplateError } from '@/lib/quiz/templates';
import type { Library } from '../../library';
import type { Problem } from '../../problem';
import { provenSeeds, type TemplateProof } from '../../prove-templates';
import { problemAt, type Rule } from '../context';

const accept = 'node scripts/run-ts.mjs scripts/templates.mts --accept';

/** Every template makes a variant of each proven seed, enough of them, by beliefs that can be run, and with the keys on file. */
export const templates: Rule = ({ library, templateProofs }) => [
  ...templateProofs.flatMap((proof) => [...faultsOf(proof), ...beliefFaults(library, proof)]),
  ...movedKeys(library, templateProofs),
];

/** Fewer, and a learner who reviews a skill meets the same question again within weeks. */
const leastCombinations = 50;

function faultsOf({ source, result }: TemplateProof): Problem[] {
  const told = (error: TemplateError, before = '') => {
    const { path, message, fix } = wordTemplateError(error);
    return problemAt(source, path, 'template', `${before}${message}`, fix);
  };
  if (!result.ok) return [told(result.error)];
  const { combinations, variants } = result.value;
  const few = `Only ${combinations} combinations of the parameters are allowed, and ${leastCombinations} are wanted.`;
  // One problem is enough: the seeds after it mostly fail for the same reason.
  const failed = variants.find((variant) => !variant.result.ok);
  return [
    ...(combinations < leastCombinations
      ? [problemAt(source, ['params'], 'template', few, 'Give parameters more values, or ask for less in "where".')]
      : []),
    ...(failed && !failed.result.ok ? [told(failed.result.error, `Seed ${failed.seed}: `)] : []),
  ];
}

/**
 * A belief that an engine holds is run, one that no engine holds is declared with its value: else a learner might be told
 * they believe something that leads elsewhere.
 */
function beliefFaults(library: Library, { source }: TemplateProof): Problem[] {
  const { distractors, scenario } = source.value;
  return distractors.flatMap((distractor, i) => {
    const belief = library.misconceptions.find(({ value }) => value.id === distractor.misconception)?.value;
    if (!belief) return [];
    const runs = belief.mutation !== undefined && belief.engine === scenario.engine;
    const at = ['distractors', i, 'misconception'];
    if ('value' in distractor) {
      const message = `"${belief.id}" runs in an engine, so its value is computed.`;
      return runs ? [problemAt(source, at, 'template', message, 'Remove "value".')] : [];
    }
    const message = `No mutation of engine "${scenario.engine}" holds "${belief.id}".`;
    const fix = 'Write the value it leads to beside it, or name a belief with a mutation of this engine.';
    return runs ? [] : [problemAt(source, at, 'template', message, fix)];
  });
}

/** Which keys an engine change has moved. */
function movedKeys({ templateKeys }: Library, proofs: readonly TemplateProof[]): Problem[] {
  const [onFile] = templateKeys;
  const strangers = Object.keys(onFile?.value ?? {}).filter(
    (id) => !proofs.some(({ source }) => source.value.id === id),
  );
  const problems = strangers.flatMap((id) =>
    onFile ? [problemAt(onFile, [id], 'template-key', `There is no template "${id}".`, `Run: ${accept}`)] : [],
  );
  for (const { source, result } of proofs) {
    if (!result.ok) continue;
    const { id } = source.value;
    const known = onFile?.value[id] ?? {};
    const missing = provenSeeds.filter((seed) => !(seed in known));
    if (missing.length > 0) {
      const message = `The keys of "${id}" are not on file (seeds ${missing.join(', ')}).`;
      problems.push(problemAt(source, ['id'], 'template-key', message, `Run: ${accept}`));
    }
    for (const { seed, result: variant } of result.value.variants) {
      const before = known[seed];
      if (!onFile || !variant.ok || before === undefined || jsonEquals(before, variant.value.key)) continue;
      const message = `The key of "${id}" with seed ${seed} was ${text(before)} and is ${text(variant.value.key)} now.`;
      const fix = `If the engine or the template was meant to change so, accept it: ${accept}`;
      problems.push(problemAt(onFile, [id, String(seed)], 'template-key', message, fix));
    }
  }
  return problems;
}

const text = (key: Json) => JSON.stringify(key);

type Worded = { readonly path: readonly PropertyKey[]; readonly message: string; readonly fix: string };

function wordTemplateError(error: TemplateError): Worded {
  switch (error.code) {
    case 'too-many-combinations':
      return {
        path: ['params'],
        message: `The parameters have ${error.count} combinations.`,
        fix: 'Give them fewer values: 5,000 combinations are the most.',
      };
    case 'expression':
      return { path: error.place, message: error.message, fix: 'Correct the expression: JSONata over the parameters.' };
    case 'scenario':
      return { path: ['scenario'], message: `The scenario is none: ${error.message}.`, fix: 'Correct the scenario.' };
    case 'query':
      return { path: ['query'], message: `The query is none: ${error.message}.`, fix: 'Correct the query.' };
    case 'run-refused':
      return {
        path: ['scenario'],
        message: 'The engine refuses the scenario.',
        fix: 'Correct its documents; the sandbox says what is wrong with them.',
      };
    case 'run-stopped':
      return {
        path: ['scenario'],
        message: 'The run was cut short by its step budget, so it shows nothing about AWS.',
        fix: 'Let it end sooner.',
      };
    case 'key-has-no-text':
      return {
        path: ['render'],
        message: `The key ${text(error.key)} cannot be shown as "render" says.`,
        fix: 'Choose another "as", or write "none" or "words" for it.',
      };
    case 'too-few-distractors':
      return {
        path: ['distractors'],
        message: `Only ${error.found} wrong options differ from the key and from each other.`,
        fix: 'Add distractors.',
      };
    case 'no-valid-draw':
      return {
        path: ['distractors'],
        message: `In ${error.draws} draws no combination had three wrong options that differ.`,
        fix: 'Add distractors, or exclude in "where" the combinations for which they coincide.',
      };
    default:
      return assertNever(error);
  }
}
