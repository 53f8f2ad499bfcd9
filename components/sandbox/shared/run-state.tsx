import { StateWord } from '@/components/ui/glyph';
import { assertNever } from '@/lib/kernel/assert-never';
import type { OutcomeView } from './engine-protocol';
import type { BenchStatus } from './use-bench';

type Props = { readonly status: BenchStatus; readonly outcome: OutcomeView | null; readonly stale: boolean };

/** How the run stands or ended, in words, in the place it happened. */
export function RunState({ status, outcome, stale }: Props) {
  switch (status.kind) {
    case 'idle':
      return <StateWord state="waiting">not run yet</StateWord>;
    case 'running':
      return <StateWord state="running">running</StateWord>;
    case 'not-finished':
      return (
        <>
          <StateWord state="timedout">not finished</StateWord> The run took longer than 10 s and was ended. Make it
          shorter, then run it again.
        </>
      );
    case 'broken':
      return (
        <>
          <StateWord state="failed">broken</StateWord> Something is wrong on our side: {status.message} Reload the page;
          your text is kept.
        </>
      );
    case 'done':
      return outcome ? (
        <>
          <StateWord state={outcome.state}>{outcome.headline}</StateWord> {outcome.detail}
          {stale && <span className="mute"> Edited since: run it again.</span>}
        </>
      ) : null;
    default:
      return assertNever(status);
  }
}
