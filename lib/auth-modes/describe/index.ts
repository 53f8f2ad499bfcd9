import type { Description } from '@/lib/kernel/run';
import type { AuthModesDiagnostic } from '../diagnostics';
import type { AuthModesEvent } from '../events';
import { describeDiagnostic } from './describe-diagnostic';
import { describeEvent } from './describe-event';

/** Words for an event, or for a diagnostic with what to do about it. */
export function describe(subject: AuthModesEvent | AuthModesDiagnostic): Description {
  return 'code' in subject ? describeDiagnostic(subject) : describeEvent(subject);
}
