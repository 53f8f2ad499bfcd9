import { toAppSyncDraft } from '@/components/sandbox/appsync/appsync-draft';
import { toAslDraft } from '@/components/sandbox/asl/asl-draft';
import { toAuthModesDraft } from '@/components/sandbox/auth-modes/auth-modes-draft';
import type { Draft } from '@/components/sandbox/shared/engine-protocol';
import { assertNever } from '@/lib/kernel/assert-never';
import type { StageScenario } from './step';

/** A scenario as its engine's worker takes it. */
export function toDraft(scenario: StageScenario): Draft {
  switch (scenario.engine) {
    case 'asl':
      return toAslDraft(scenario);
    case 'appsync':
      return toAppSyncDraft(scenario);
    case 'auth-modes':
      return toAuthModesDraft(scenario);
    default:
      return assertNever(scenario);
  }
}
