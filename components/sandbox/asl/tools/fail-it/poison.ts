import { parseLocatedJson } from '@/lib/kernel/located-json';

/** A function that fails for one kind of input, whatever attempt it is: `value` is JSON. */
export type Poison = { readonly holds: string; readonly error: string; readonly cause: string; readonly value: string };

/** Mocks know no inputs, functions do: this is the one that the form can read back. */
export function writePoison({ holds, error, cause, value }: Poison): string {
  const [text, message, name] = [holds, cause, error].map((part) => JSON.stringify(part));
  return `(event) => { if (JSON.stringify(event).includes(${text})) throw Object.assign(new Error(${message}), { name: ${name} }); return ${value}; }`;
}

const text = String.raw`("(?:[^"\\]|\\.)*")`;
const written = new RegExp(
  String.raw`^\(event\) => \{ if \(JSON\.stringify\(event\)\.includes\(${text}\)\) throw Object\.assign\(new Error\(${text}\), \{ name: ${text} \}\); return ([^]*); \}$`,
);

/** Null for any function that `writePoison` did not write. */
export function readPoison(source: string): Poison | null {
  const [, ...parts] = written.exec(source) ?? [];
  const [holds, cause, error, value] = parts.map((part) => {
    const parsed = parseLocatedJson(part);
    return parsed.ok ? parsed.value.value : null;
  });
  if (typeof holds !== 'string' || typeof cause !== 'string' || typeof error !== 'string') return null;
  return value === undefined || parts[3] === undefined || !parseLocatedJson(parts[3]).ok
    ? null
    : { holds, cause, error, value: parts[3] };
}
