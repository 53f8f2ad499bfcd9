import type { Expressions } from '@/lib/asl';
import type { Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { Param, Template } from './template';

/** One value for each parameter. */
export type Combination = { readonly [param: string]: Json };

export type CombinationError =
  | { readonly code: 'too-many-combinations'; readonly count: number }
  | { readonly code: 'expression'; readonly place: readonly string[]; readonly message: string };

/** `where` is asked about each, so there may not be any number. */
const mostCombinations = 5000;

/** Every combination of the parameters that `where` allows, in the order in which the file names their values. */
export async function combinationsOf(
  { params, where }: Pick<Template, 'params' | 'where'>,
  expressions: Expressions,
): Promise<Result<readonly Combination[], CombinationError>> {
  const named = Object.entries(params).map(([name, param]) => [name, valuesOf(param)] as const);
  const count = named.reduce((product, [, values]) => product * values.length, 1);
  if (count > mostCombinations) return err({ code: 'too-many-combinations', count });
  const all = named.reduce<readonly Combination[]>(
    (before, [name, values]) => before.flatMap((made) => values.map((value) => ({ ...made, [name]: value }))),
    [{}],
  );
  if (where === undefined) return ok(all);
  const allowed: Combination[] = [];
  for (const combination of all) {
    const holds = await expressions.evaluate(where, combination);
    if (!holds.ok) return err({ code: 'expression', place: ['where'], message: holds.error.message });
    if (holds.value === true) allowed.push(combination);
  }
  return ok(allowed);
}

/** Counted from `from`, so that steps such as 0.1 do not add up their errors. */
function valuesOf(param: Param): readonly Json[] {
  if ('oneOf' in param) return param.oneOf;
  const count = Math.max(0, Math.floor((param.to - param.from) / param.step + 1e-9) + 1);
  return Array.from({ length: Math.min(count, mostCombinations + 1) }, (_, i) =>
    Number((param.from + i * param.step).toPrecision(12)),
  );
}
