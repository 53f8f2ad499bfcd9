import type { z } from 'zod';
import type { Json } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { BaseScenario } from '@/lib/kernel/scenario';
import { seenRunOf } from '@/lib/kernel/seen-run';
import type { EngineFace } from './engine-face';
import type { Draft, EngineName, Problem } from './engine-protocol';

type Links = Pick<EngineFace, 'makeLink' | 'openLink' | 'fetchPacking'>;

/** Asked for from here alone: from the worker itself it would bring along, a second time, what the engine has loaded. */
const packing = () => import('@/lib/kernel/permalink');

/**
 * Permalinks of an engine's scenarios: made of a draft that can run, opened only if they fit its schema. What packs them is
 * fetched by the first run or link.
 */
export function scenarioLinks<S extends BaseScenario>(
  engine: EngineName,
  schema: z.ZodType<S>,
  compose: (draft: Draft) => Result<S, readonly Problem[]>,
): Links {
  return {
    fetchPacking: packing,
    async makeLink(draft, cursor, hash, seen = null) {
      const composed = compose(draft);
      if (!composed.ok) return err({ code: 'broken-text', tab: composed.error[0]?.tab ?? '' });
      const { encodeLink } = await packing();
      return encodeLink({
        scenario: composed.value as unknown as Json,
        ...(cursor === null ? {} : { cursor }),
        ...(hash === null ? {} : { hash }),
        ...(seen === null ? {} : { view: { seen } }),
      });
    },
    async openLink(fragment) {
      const { decodeLink } = await packing();
      const link = decodeLink(fragment);
      if (!link.ok) return link;
      const { scenario, cursor = null, hash = null } = link.value;
      const read = schema.safeParse(scenario);
      if (read.success) return ok({ scenario: read.data, cursor, hash, seen: seenRunOf(link.value) });
      const isOurs =
        typeof scenario === 'object' && scenario !== null && 'engine' in scenario && scenario.engine === engine;
      return err({ code: isOurs ? 'damaged' : 'other-engine' });
    },
  };
}
