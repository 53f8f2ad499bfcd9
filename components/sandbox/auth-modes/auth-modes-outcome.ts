import type { AuthModesOutcome, FieldVerdict } from '@/lib/auth-modes/events';
import { assertNever } from '@/lib/kernel/assert-never';
import type { OutcomeView } from '../shared/engine-protocol';

/** How a run ended, in words: how many cells say what. */
export function toOutcomeView(outcome: AuthModesOutcome): OutcomeView {
  const { kind } = outcome;
  switch (outcome.kind) {
    case 'decided': {
      const cells = Object.values(outcome.output)
        .flatMap((paths) => Object.values(paths))
        .flatMap(({ callers }) => Object.values(callers));
      const count = (verdict: FieldVerdict) => cells.filter((cell) => cell.verdict === verdict).length;
      const detail = `${count('allowed')} allowed, ${count('denied')} denied, ${count('null')} null.`;
      return { kind, state: 'succeeded', headline: 'decided', detail };
    }
    case 'refused': {
      const count = outcome.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
      const detail = `${count === 1 ? 'One error' : `${count} errors`} in the schema or the query; see the list under the editor.`;
      return { kind, state: 'denied', headline: 'not run', detail };
    }
    default:
      return assertNever(outcome);
  }
}
