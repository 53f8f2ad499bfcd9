import { suggestFix } from '@/lib/asl/assist/fixes/suggest-fix';
import { describeDiagnostic } from '@/lib/asl/describe/describe-diagnostic';
import type { AslDiagnostic } from '@/lib/asl/diagnostics';
import type { AslDoc } from '@/lib/asl/document';
import type { Problem } from '../shared/engine-protocol';

/** A diagnostic in words. */
export function toProblem(diagnostic: AslDiagnostic): Problem {
  const { text, fix = '' } = describeDiagnostic(diagnostic);
  return { tab: diagnostic.document, ...diagnostic.at, severity: diagnostic.severity, message: text, fix };
}

/** The same for somebody who writes: with the state that it is about, and its fix as a change of the text. */
export function toMendableProblem(diagnostic: AslDiagnostic, definition: string, doc: AslDoc | null): Problem {
  const quickFix = suggestFix(definition, doc, diagnostic);
  const place = diagnostic.path.findLast((_, i) => diagnostic.path[i - 1] === 'States');
  return {
    ...toProblem(diagnostic),
    ...(quickFix && { quickFix }),
    ...(typeof place === 'string' && { place }),
  };
}
