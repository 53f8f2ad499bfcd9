import { isJsonObject, type Json } from '@/lib/kernel/json';

/**
 * A JSON value as block YAML. Texts are quoted as JSON quotes them, which YAML 1.1 and 1.2 read alike; so no `no` becomes false
 * and no date a date. `indent`: spaces in front of every line.
 */
export function writeYaml(value: Json, indent: number): string {
  const pad = ' '.repeat(indent);
  if (Array.isArray(value)) {
    return value.map((item: Json) => `${pad}- ${behind(item, indent + 2).trimStart()}`).join('');
  }
  if (!isJsonObject(value)) return `${pad}${scalar(value)}\n`;
  return Object.entries(value)
    .map(([key, member]) => {
      const isBlock = isFilled(member);
      return `${pad}${keyText(key)}:${isBlock ? '\n' : ' '}${isBlock ? writeYaml(member, indent + 2) : `${scalar(member)}\n`}`;
    })
    .join('');
}

/** An item of a list: its first line stands behind the dash. */
const behind = (item: Json, indent: number) => (isFilled(item) ? writeYaml(item, indent) : `${scalar(item)}\n`);

const isFilled = (value: Json) => typeof value === 'object' && value !== null && Object.keys(value).length > 0;

// YAML 1.1 takes these for truth values and null.
const words = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

const keyText = (key: string) => (/^[A-Za-z][A-Za-z0-9_]*$/.test(key) && !words.test(key) ? key : quoted(key));

function scalar(value: Json): string {
  if (typeof value === 'string') return quoted(value);
  // A float of YAML 1.1 has a dot: 1e+21 would be a text.
  if (typeof value === 'number') return JSON.stringify(value).replace(/^(-?\d+)e/, '$1.0e');
  return JSON.stringify(value);
}

/** Characters that YAML takes for line breaks or does not let stand are escaped as well. */
const quoted = (text: string) =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
