import { GraphQLError, type GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import type { Json } from '@/lib/kernel/json';

/** What AppSync takes for a scalar and what it sends. A null answer: the value is not one. */
type AwsScalar = {
  /** What stands in a request, as a string or a number; JSON comes out parsed. */
  readonly read: (value: Json) => { readonly value: Json } | null;
  /** What a resolver gave, on its way to the client. */
  readonly write: (value: Json) => { readonly value: Json } | null;
  /** Its name in AppSync's messages. */
  readonly words: string;
};

const offset = String.raw`(?:Z|[+-](?:0\d|1\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)`;
const date = String.raw`(\d{4})-(\d\d)-(\d\d)`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?`;
const datePattern = new RegExp(`^${date}${offset}?$`);
const timePattern = new RegExp(`^${time}${offset}?$`);
/** The guide calls the offset optional; the live service refuses a value without one, so this does. */
const dateTimePattern = new RegExp(`^${date}T${time}${offset}$`);
const emailPattern = /^[^\s@"(),:;<>[\\\]]+@[A-Za-z\d](?:[A-Za-z\d.-]*[A-Za-z\d])?$/;
const urlPattern = /^[A-Za-z][A-Za-z\d+.-]*:(?:\/\/[^\s/?#]+(?<path>[^\s?#]*)(?:[?#]\S*)?|[^\s/]\S*)$/;

function isDay(text: string, pattern: RegExp): boolean {
  const [, year, month, day] = pattern.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** Spaces and hyphens are fine; without a country code the number is read as a North American one. */
function isPhone(text: string): boolean {
  if (!/^\+?\d(?:[ -]?\d)*$/.test(text)) return false;
  const digits = text.replaceAll(/\D/g, '');
  return text.startsWith('+') ? digits.length >= 7 && digits.length <= 15 : digits.length === 10;
}

function isIpAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const isVersion6 = address.includes(':');
  if (more.length > 0 || (bits !== undefined && !isWithin(bits, isVersion6 ? 128 : 32))) return false;
  if (!isVersion6) return address.split('.').length === 4 && address.split('.').every((part) => isWithin(part, 255));
  const halves = address.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (halves.length > 2 || !groups.every((group) => /^[\dA-Fa-f]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}
const isWithin = (text: string, most: number) => /^\d{1,3}$/.test(text) && Number(text) <= most;

const ofText = (words: string, isOne: (text: string) => boolean): AwsScalar => {
  const check = (value: Json) => (typeof value === 'string' && isOne(value) ? { value } : null);
  return { words, read: check, write: check };
};

const timestamp = (value: Json) => (Number.isSafeInteger(value) ? { value } : null);

/** DG, "Scalar types in AWS AppSync". The only list; a scalar of one's own AppSync does not take. */
export const awsScalars: { readonly [name: string]: AwsScalar } = {
  AWSDate: ofText('Date', (text) => isDay(text, datePattern)),
  AWSTime: ofText('Time', (text) => timePattern.test(text)),
  AWSDateTime: ofText('DateTime', (text) => isDay(text, dateTimePattern)),
  AWSTimestamp: { words: 'Timestamp', read: timestamp, write: timestamp },
  AWSEmail: ofText('Email', (text) => emailPattern.test(text)),
  AWSJSON: { words: 'JSON', read: readJson, write: (value) => ({ value: JSON.stringify(value) }) },
  AWSPhone: ofText('Phone', isPhone),
  AWSURL: ofText('URL', (text) => {
    const found = urlPattern.exec(text);
    return found !== null && !(found.groups?.path ?? '').includes('//');
  }),
  AWSIPAddress: ofText('IPAddress', isIpAddress),
};

/** It travels as a string of JSON and is parsed for the resolver. */
function readJson(value: Json): { readonly value: Json } | null {
  if (typeof value !== 'string') return null;
  try {
    return { value: JSON.parse(value) as Json };
  } catch {
    return null;
  }
}

const shown = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Gives the scalar types of a schema just built AppSync's rules. */
export function applyAwsRules(type: GraphQLScalarType): void {
  const rules = awsScalars[type.name];
  if (!rules) return;
  const read = (value: Json) => {
    const found = rules.read(value);
    if (found) return found.value;
    throw new GraphQLError(`Unable to parse \`${shown(value)}\` as a valid ${rules.words}.`);
  };
  type.parseValue = (value) => read(value as Json);
  type.parseLiteral = (node) => read(toLiteral(node));
  type.serialize = (value) => {
    const found = rules.write(value as Json);
    if (found) return found.value;
    throw new GraphQLError(`Unable to serialize \`${shown(value as Json)}\` as a valid ${rules.words} Object.`);
  };
}

function toLiteral(node: ValueNode): Json {
  if (node.kind === Kind.STRING) return node.value;
  return node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : null;
}
