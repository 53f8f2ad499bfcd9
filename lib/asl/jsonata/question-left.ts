import type { AslDiagnostic } from '../diagnostics';
import type { Question } from './asking';

/** Where nobody waits for answers, a question cannot have one. */
export function questionLeft({ entry: { name }, location }: Question): AslDiagnostic {
  return {
    code: 'jsonata-not-run-here',
    severity: 'error',
    document: 'definition',
    at: { from: 0, to: 0, line: 1, column: 1 },
    path: [],
    values: { state: name, field: location },
  };
}
