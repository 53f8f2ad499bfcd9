import { parseLocatedJson } from '@/lib/kernel/located-json';
import { spanAt } from '@/lib/kernel/span';

/**
 * Why a text is no JSON, as AWS's APIs quote it: the messages of their parser, Jackson, without the place at the end. Null
 * where it is JSON. Recorded are the unknown token and the missing quote; the others are Jackson's own for their kind.
 */
export function jsonComplaint(text: string): string | null {
  const parsed = parseLocatedJson(text);
  if (parsed.ok) return null;
  const { code, at } = parsed.error;
  const rest = text.slice(at.from);
  switch (code) {
    case 'unexpected-end':
      return endComplaint(text, placeOf(text));
    case 'unterminated-string': {
      const { open, wants } = placeOf(text.slice(0, at.from));
      const inName = open.at(-1)?.marker === '{' && (wants === 'name' || wants === 'first');
      return `Unexpected end-of-input${inName ? ' in field name' : ': was expecting closing quote for a string value'}`;
    }
    case 'control-character':
      return `Illegal unquoted character ((CTRL-CHAR, code ${rest.charCodeAt(0)})): has to be escaped using backslash to be included in string value`;
    case 'bad-escape':
      if (rest.startsWith('\\u')) {
        return `Unexpected character ${shown(rest.slice(2).replace(/^[\da-fA-F]*/, ''))}: expected a hex-digit for character escape sequence`;
      }
      return `Unrecognized character escape ${quoted(rest.slice(1))}`;
    case 'bad-number':
      return numberComplaint(rest);
    case 'unexpected-text':
      return unexpectedComplaint(text, at.from);
    case 'too-deep':
      return 'Document nesting depth exceeds the maximum allowed';
    case 'too-long':
      return 'Document length exceeds the maximum allowed';
  }
}

type Place = {
  readonly open: readonly { readonly marker: string; readonly from: number }[];
  readonly wants: 'value' | 'first' | 'name' | 'colon' | 'comma';
};

/** What may come after a text that is sound so far, and which objects and lists are open. `first`: a value or the end of an empty one. */
function placeOf(text: string): Place {
  const open: { marker: string; from: number }[] = [];
  let wants = 'value' as Place['wants'];
  for (const { 0: token, index: from } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    const inObject = open.at(-1)?.marker === '{';
    if (token === '{' || token === '[') {
      open.push({ marker: token, from });
      wants = 'first';
    } else if (token === '}' || token === ']') {
      open.pop();
      wants = 'comma';
    } else if (token === ',') wants = inObject ? 'name' : 'value';
    else if (token === ':') wants = 'value';
    else wants = inObject && (wants === 'name' || wants === 'first') ? 'colon' : 'comma';
  }
  return { open, wants };
}

const kindOf = (marker: string | undefined) => (marker === '{' ? 'Object' : marker === '[' ? 'Array' : 'root');

function endComplaint(text: string, { open, wants }: Place): string {
  const last = open.at(-1);
  if (!last) return 'No content to map due to end-of-input';
  if (wants !== 'first' && wants !== 'comma') {
    return `Unexpected end-of-input within/between ${kindOf(last.marker)} entries`;
  }
  const where = source(text, last.from);
  return `Unexpected end-of-input: expected close marker for ${kindOf(last.marker)} (start marker at ${where})`;
}

function unexpectedComplaint(text: string, from: number): string {
  const { open, wants } = placeOf(text.slice(0, from));
  const last = open.at(-1);
  const rest = text.slice(from);
  const char = rest.charAt(0);
  const unexpected = `Unexpected character ${shown(rest)}`;
  const closing = last?.marker === '{' ? '}' : ']';
  if (last && (char === '}' || char === ']') && char !== closing && (wants === 'first' || wants === 'comma')) {
    const start = `${kindOf(last.marker)} starting at ${source(text, last.from)}`;
    return `Unexpected close marker '${char}': expected '${closing}' (for ${start})`;
  }
  if (wants === 'colon') return `${unexpected}: was expecting a colon to separate field name and value`;
  if (wants === 'name' || (wants === 'first' && last?.marker === '{')) {
    return `${unexpected}: was expecting double-quote to start field name`;
  }
  if (wants === 'comma' && last) return `${unexpected}: was expecting comma to separate ${kindOf(last.marker)} entries`;
  const [word] = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(rest) ?? [];
  const values = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
  if (word === 'NaN' || word === 'Infinity') {
    return `Non-standard token '${word}': enable \`JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS\` to allow`;
  }
  if (word !== undefined) return `Unrecognized token '${word}': was expecting ${values}`;
  return numberComplaintAt(rest) ?? `${unexpected}: expected a valid value ${values}`;
}

/** A minus without a digit is the one start of a number that our parser does not take for one. */
const numberComplaintAt = (rest: string) => (rest.startsWith('-') ? numberComplaint(rest) : null);

function numberComplaint(rest: string): string {
  const inNumber = (after: string, why: string) => `Unexpected character ${shown(after)} in numeric value: ${why}`;
  if (/^-?0\d/.test(rest)) return 'Invalid numeric value: Leading zeroes not allowed';
  const [, fraction] = /^-?\d+\.(?!\d)([\s\S]*)/.exec(rest) ?? [];
  if (fraction !== undefined) return inNumber(fraction, 'Decimal point not followed by a digit');
  const [, exponent] = /^-?\d+(?:\.\d+)?[eE][+-]?(?!\d)([\s\S]*)/.exec(rest) ?? [];
  if (exponent !== undefined) return inNumber(exponent, 'Exponent indicator not followed by a digit');
  const [, negative] = /^-(?!\d)([\s\S]*)/.exec(rest) ?? [];
  if (negative !== undefined) {
    return inNumber(negative, 'expected digit (0-9) to follow minus sign, for valid numeric value');
  }
  return `Unexpected character ${shown(rest.replace(/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, ''))}: Expected space separating root-level values`;
}

const quoted = (text: string) => `'${text.slice(0, 1)}' (code ${text.charCodeAt(0)})`;
const shown = (text: string) => (text === '' ? '(end of input)' : `(${quoted(text)})`);

/** How Jackson names a place in a text: the text, at most 500 characters of it, then line and column. */
export function source(text: string, from: number): string {
  const { line, column } = spanAt(text, from, from);
  const cut = text.length > 500 ? `${text.slice(0, 500)}"[truncated ${text.length - 500} chars]` : `${text}"`;
  return `[Source: (String)"${cut}; line: ${line}, column: ${column}]`;
}
