import type { Description } from '@/lib/kernel/run';
import type { AslDiagnostic } from '../diagnostics';
import type { AslEvent } from '../events';
import { describeDiagnostic } from './describe-diagnostic';
import { describeEvent } from './describe-event';

/** Words for an event, or for a diagnostic with what to do about it. */
export function describe(subject: AslEvent | AslDiagnostic): Description {
  return 'code' in subject ? describeDiagnostic(subject) : describeEvent(subject);
}
