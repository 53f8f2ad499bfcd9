import { isJsonObject, type JsonObject } from '@/lib/kernel/json';
import { ok } from '@/lib/kernel/result';
import { type Behaviours, specified } from '../behaviours';
import type { Evaluation } from '../entry';
import { effectiveInput } from '../jsonpath/data-flow';
import { applyResultPath } from '../result-path';

/** Wrong beliefs about what reaches a state, what it hands on, and when variables change. */
export const dataFlowMutations = {
  'result-path-drops-input': {
    resultPath: (input, result, path) => applyResultPath(typeof path === 'string' ? {} : input, result, path),
  },
  'result-path-null-empties': {
    resultPath: (input, result, path) => (path === null ? ok({}) : applyResultPath(input, result, path)),
  },
  'result-path-merges-filtered-input': { resultBase: effectiveInput },
  'null-path-means-no-filter': { nullFilter: (value) => value },
  'pass-result-is-evaluated': {
    Pass: (state, entry) => {
      const { Result: template, ...rest } = state;
      return specified.Pass(template === undefined ? rest : { ...rest, Parameters: template }, entry);
    },
  },
  'assign-sees-its-own-values': {
    assign: (template, root, evaluation) => {
      let made: JsonObject = {};
      const variable = (name: string) => (Object.hasOwn(made, name) ? made[name] : evaluation.variable(name));
      for (const [key, part] of Object.entries(template)) {
        const one = specified.assign({ [key]: part }, root, withVariable(evaluation, variable));
        if (!one.ok) return one;
        if (isJsonObject(one.value)) made = { ...made, ...one.value };
      }
      return ok(made);
    },
  },
  'branch-variables-live-on': { variablesAfterChild: (outer, inner) => ({ ...outer, ...inner }) },
} satisfies Readonly<Record<string, Partial<Behaviours>>>;

function withVariable(evaluation: Evaluation, variable: Evaluation['variable']): Evaluation {
  const { charge, random, scale, payloadBytes, rules } = evaluation;
  return { context: () => evaluation.context(), variable, charge, random, scale, payloadBytes, rules };
}
