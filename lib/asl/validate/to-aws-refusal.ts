import type { AslDiagnostic } from '../diagnostics';
import { type AwsDiagnostic, toAwsDiagnostic } from './to-aws-diagnostic';

/** How `CreateStateMachine` refuses a definition. */
export type AwsRefusal = { readonly code: 'InvalidDefinition'; readonly message: string };

/** Null where nothing in the definition keeps AWS from creating the machine. */
export function toAwsRefusal(text: string, diagnostics: readonly AslDiagnostic[]): AwsRefusal | null {
  const label = diagnostics.find((diagnostic) => diagnostic.code === 'bad-label');
  if (label?.code === 'bad-label') return refuse(labelMessage(label.values, text));
  const views = diagnostics.map((diagnostic) => toAwsDiagnostic(diagnostic, text));
  const errors = views.filter((view): view is AwsDiagnostic => view?.severity === 'ERROR');
  if (errors.length === 0) return null;
  const list = errors.map(({ code, message, location }) => `${code}: ${message} at ${location ?? 'null'}`).join(', ');
  return refuse(`Invalid State Machine Definition: '${list}'`);
}

const refuse = (message: string): AwsRefusal => ({ code: 'InvalidDefinition', message });

/** Recorded in 2024 for every character a label cannot hold: a message unlike all others, with the text quoted twice. */
function labelMessage(values: Extract<AslDiagnostic, { code: 'bad-label' }>['values'], definition: string): string {
  const why = () => {
    switch (values.reason) {
      case 'empty':
        return 'Label cannot be empty';
      case 'too-long':
        return 'Label cannot exceed 40 characters';
      case 'character':
        return `Label contains invalid character: ${literal(values.character)}`;
    }
  };
  return `Error=ValueError Args=[${literal(why())}] in definition '${definition}'.`;
}

const named: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text as that message writes it: in double quotes only where it holds single ones alone, control characters as `\xNN`. */
function literal(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = [...text].map((char) => {
    if (char === quote) return `\\${char}`;
    const point = char.codePointAt(0) ?? 0;
    if (point < 32 || (point >= 127 && point <= 160)) {
      return named[char] ?? `\\x${point.toString(16).padStart(2, '0')}`;
    }
    return named[char] ?? char;
  });
  return quote + inside.join('') + quote;
}
