import { parseLocatedJson } from '@/lib/kernel/located-json';
import { applyEdits, type QuickFix } from '@/lib/kernel/text-edit';
import type { DiagnosticValues } from '../../diagnostics';

/** The usual slips in JSON: a comma too few or too many, a quote or a bracket that is missing. */
export function fixSyntax(
  text: string,
  at: { readonly from: number; readonly to: number },
  { reason, expected }: DiagnosticValues['json-syntax'],
): QuickFix | null {
  const before = text.slice(0, at.from).trimEnd();
  const found = text.charAt(at.from);
  const here = (from: number, to: number, insert: string, says: string): QuickFix => ({
    says,
    edits: [{ from, to, insert }],
  });
  const candidates: (QuickFix | null)[] = [];
  if (reason === 'unexpected-end') {
    const closing = closers(text);
    candidates.push(closing === '' ? null : here(text.length, text.length, closing, `Close what is open: ${closing}`));
  }
  if (reason === 'unexpected-text') {
    if ((found === '}' || found === ']') && before.endsWith(','))
      candidates.push(here(before.length - 1, before.length, '', 'Remove the comma'));
    if (expected.includes('","') || expected === '":"') {
      const sign = expected === '":"' ? ':' : ',';
      candidates.push(here(before.length, before.length, sign, `Add the ${sign === ',' ? 'comma' : 'colon'}`));
    }
    const word = text.slice(at.from, at.to);
    if (/^[A-Za-z_$][\w$.-]*$/.test(word))
      candidates.push(here(at.from, at.to, `"${word}"`, `Put quotes around ${word}`));
  }
  if (reason === 'unterminated-string' || reason === 'control-character') {
    const lineEnd = text.slice(at.from).search(/\n|$/) + at.from;
    const end = text.slice(0, lineEnd).replace(/[\s,]*$/, '').length;
    candidates.push(here(end, end, '"', 'Add the closing quote'));
  }
  // Only what brings the text further is worth a button.
  return candidates.find((fix) => fix !== null && isBetter(text, applyEdits(text, fix.edits), at.from)) ?? null;
}

function isBetter(text: string, fixed: string, was: number): boolean {
  const read = parseLocatedJson(fixed);
  return read.ok || read.error.at.from > was + (fixed.length - text.length);
}

/** The brackets that would end the text. */
function closers(text: string): string {
  const open: string[] = [];
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (inString) {
      if (char === '\\') i += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{') open.push('}');
    else if (char === '[') open.push(']');
    else if (char === '}' || char === ']') open.pop();
  }
  return open.reverse().join('');
}
