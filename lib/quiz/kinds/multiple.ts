import { assertNever } from '@/lib/kernel/assert-never';

/** `exam`: the exact set or nothing. `practice`: partial credit. */
export type GradingRule = 'practice' | 'exam';

/**
 * Several right options. Score 0 … 1: in practice max(0, (hits − false picks) / right), so that picking
 * everything earns nothing; in an exam only the exact set counts, as on AWS's multiple-response items.
 */
export function scoreMultiple(right: ReadonlySet<string>, chosen: ReadonlySet<string>, rule: GradingRule): number {
  const hits = [...chosen].filter((id) => right.has(id)).length;
  const falsePicks = chosen.size - hits;
  switch (rule) {
    case 'exam':
      return hits === right.size && falsePicks === 0 ? 1 : 0;
    case 'practice':
      return Math.max(0, (hits - falsePicks) / right.size);
    default:
      return assertNever(rule);
  }
}
