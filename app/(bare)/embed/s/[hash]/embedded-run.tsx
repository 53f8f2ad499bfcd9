import { LazyAppSyncRun } from '@/components/sandbox/appsync/lazy-appsync-run';
import { LazyAslRun } from '@/components/sandbox/asl/lazy-asl-run';
import { LazyAuthModesRun } from '@/components/sandbox/auth-modes/lazy-auth-modes-run';
import { assertNever } from '@/lib/kernel/assert-never';
import type { Scenario } from '@/lib/quiz';

type Props = { readonly scenario: Scenario; readonly cursor: number | null };

/** The run of a scenario as its engine draws it, to step through but not to edit. */
export function EmbeddedRun({ scenario, cursor }: Props) {
  const told = { title: scenario.title, onDemand: true, ...(cursor === null ? {} : { cursor }) };
  switch (scenario.engine) {
    case 'asl':
      return <LazyAslRun {...told} scenario={scenario} />;
    case 'appsync':
      return <LazyAppSyncRun {...told} scenario={scenario} />;
    case 'auth-modes':
      return <LazyAuthModesRun {...told} scenario={scenario} />;
    default:
      return assertNever(scenario);
  }
}
