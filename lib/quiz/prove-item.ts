import { type Answer, answerQuery } from '@/lib/kernel/answer';
import { assertNever } from '@/lib/kernel/assert-never';
import type { Query } from '@/lib/kernel/query';
import { err, type Result } from '@/lib/kernel/result';
import type { Run } from '@/lib/kernel/run';
import type { RunItem } from './item';
import type { Asked, Key } from './key';
import { proveCase } from './kinds/case';
import { proveChoice } from './kinds/choice';
import { proveMatching } from './kinds/matching';
import { proveOrdering } from './kinds/ordering';
import type { ProofError } from './proof-error';

/**
 * Computes an item's key (design.md §4, "Item"). Pure; `run` is the run of the proof's scenario, or null for an item
 * without a proof, and `answer` what its engine says about it.
 */
export function proveItem(item: RunItem, run: Run | null, answer?: (query: Query) => Answer): Result<Key, ProofError> {
  if (!item.proof) return item.fact ? keyOf(item, null) : err({ code: 'neither-proof-nor-fact' });
  if (!run) return err({ code: 'run-missing', scenario: item.proof.scenario });
  if (run.outcome.kind === 'refused') return err({ code: 'run-refused' });
  // A run that our own budget cut short shows what the budget does, not what AWS does.
  if (run.outcome.kind === 'stopped') return err({ code: 'run-stopped' });
  return keyOf(item, { run, answer: answer ?? ((query) => answerQuery(run, query)) });
}

function keyOf(item: RunItem, asked: Asked | null): Result<Key, ProofError> {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return proveChoice(item, asked);
    case 'ordering':
      return proveOrdering(item, asked);
    case 'matching':
      return proveMatching(item, asked);
    case 'case':
      return proveCase(item, asked, (leaf, same) => {
        if (!leaf.proof && !leaf.fact) return err({ code: 'neither-proof-nor-fact' });
        return keyOf(leaf, same);
      });
    default:
      return assertNever(item);
  }
}
