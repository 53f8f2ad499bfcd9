import type { BaseScenario } from '@/lib/kernel/scenario';
import type { Bench } from './use-bench';

/** What chance is in a run comes from here. */
export function SeedField<S extends BaseScenario>({ bench }: { readonly bench: Bench<S> }) {
  return (
    <label className="wide-only">
      Seed{' '}
      <input
        value={bench.draft.scenario.seed}
        size={5}
        inputMode="numeric"
        // A seed is a member of every scenario; TypeScript cannot see that a part of S may be made of it alone.
        onChange={(event) => bench.setScenario({ seed: toSeed(event.target.value) } as Partial<S>)}
      />
    </label>
  );
}

/** Seeds are 32-bit; anything else typed counts as far as it can be read. */
function toSeed(text: string): number {
  const value = Number.parseInt(text, 10);
  return Number.isFinite(value) ? Math.min(Math.max(0, value), 0xffff_ffff) : 0;
}
