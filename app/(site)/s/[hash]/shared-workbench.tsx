import { LazyAppSyncWorkbench } from '@/components/sandbox/appsync/lazy-appsync-workbench';
import { LazyAslWorkbench } from '@/components/sandbox/asl/lazy-asl-workbench';
import { LazyAuthModesWorkbench } from '@/components/sandbox/auth-modes/lazy-auth-modes-workbench';
import { listScenarios } from '@/lib/content';
import { assertNever } from '@/lib/kernel/assert-never';
import type { OpenedShare } from '@/lib/learning/open-shared';

type Props = { readonly id: string; readonly opened: Extract<OpenedShare, { readonly kind: 'found' }> };

/** What a short link leads to, on the workbench of its engine. */
export function SharedWorkbench({ id, opened: { scenario, cursor, hash, seen } }: Props) {
  const link = { id, cursor, hash, seen };
  switch (scenario.engine) {
    case 'asl':
      return <LazyAslWorkbench gallery={listScenarios('asl')} shared={{ ...link, scenario }} />;
    case 'appsync':
      return <LazyAppSyncWorkbench gallery={listScenarios('appsync')} shared={{ ...link, scenario }} />;
    case 'auth-modes':
      return <LazyAuthModesWorkbench gallery={listScenarios('auth-modes')} shared={{ ...link, scenario }} />;
    default:
      return assertNever(scenario);
  }
}
