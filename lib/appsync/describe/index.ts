import type { Description } from '@/lib/kernel/run';
import type { AppSyncDiagnostic } from '../diagnostics';
import type { AppSyncEvent } from '../events';
import { describeDiagnostic } from './describe-diagnostic';
import { describeEvent } from './describe-event';

/** Words for an event, or for a diagnostic with what to do about it. */
export function describe(subject: AppSyncEvent | AppSyncDiagnostic): Description {
  return 'code' in subject ? describeDiagnostic(subject) : describeEvent(subject);
}
