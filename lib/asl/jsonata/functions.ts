import { digestAlgorithms, digestHex } from '@/lib/kernel/digest';
import type { Random } from '@/lib/kernel/random';
import { intrinsics } from '../intrinsics/functions';
import { javaRandom } from './java-random';
import { type Meter, mostBytes, reach, spendBytes, spendItems } from './meter';
import { type ComesAfter, sortedBy, sortedPlain } from './sorted';

/** What functions read of the run while an expression is evaluated. */
export type Moment = { readonly random: Random; readonly meter: Meter; readonly millis: number };

/** `this` of a function of jsonata. */
type Focus = { readonly environment: unknown; readonly input: unknown };
type Implementation = (this: Focus, ...args: readonly never[]) => unknown;
export type JsonataFunction = { readonly implementation: (this: Focus, ...args: unknown[]) => unknown };

type Added = { readonly signature?: string; readonly make: (moment: () => Moment) => Implementation };

/** The longest `$range` that AWS builds (measured). */
const longestRange = 360_145;

const whole = (value: number) => Math.trunc(value);

/**
 * Developer guide, "JSONata functions provided by Step Functions". Numbers are rounded towards zero. What has no answer is
 * undefined, which fails the field that asked (measured).
 */
const added: Readonly<Record<string, Added>> = {
  partition: {
    signature: '<a-n:a>',
    make: (moment) => (list: readonly unknown[] | undefined, size: number | undefined) => {
      if (list === undefined || size === undefined || list.length === 0) return undefined;
      const step = whole(size);
      if (step < 0) throw { message: 'The chunk size must not be negative' };
      if (step === 0) return undefined;
      spendItems(moment().meter, list.length);
      const chunks: unknown[] = [];
      for (let i = 0; i < list.length; i += step) chunks.push(list.slice(i, i + step));
      return chunks;
    },
  },
  range: {
    signature: '<n-n?n?:x>',
    make: (moment) => (first: number | undefined, last: number | undefined, delta: number | undefined) => {
      if (first === undefined || last === undefined || delta === undefined) return undefined;
      const [from, to, by] = [whole(first), whole(last), whole(delta)];
      if (by === 0 || (to - from) * by < 0) return undefined;
      const count = Math.floor((to - from) / by) + 1;
      if (count > longestRange) reach('memory');
      spendItems(moment().meter, count);
      const items = Array.from({ length: count }, (_, i) => from + i * by);
      return items.length === 1 ? items[0] : items;
    },
  },
  hash: {
    signature: '<s-s?:s>',
    make: (moment) => (text: string | undefined, name: string | undefined) => {
      if (text === undefined || name === undefined) return undefined;
      const algorithm = digestAlgorithms.find((known) => known === name);
      if (!algorithm) throw { message: `The algorithm must be one of ${digestAlgorithms.join(', ')}` };
      spendBytes(moment().meter, text.length);
      return digestHex(algorithm, text);
    },
  },
  random: {
    signature: '<n?:n>',
    make: (moment) => (seed: number | undefined) => (seed === undefined ? moment().random.next() : javaRandom(seed)),
  },
  uuid: { signature: '<:s>', make: (moment) => () => answerOf('States.UUID', undefined, moment()) },
  parse: {
    signature: '<s-:x>',
    make: (moment) => (text: string | undefined) => {
      if (text === undefined) return undefined;
      spendBytes(moment().meter, text.length);
      return answerOf('States.StringToJson', text, moment());
    },
  },
  millis: { signature: '<:n>', make: (moment) => () => moment().millis },
  sort: {
    signature: '<af?:a>',
    make: (moment) => (list: readonly unknown[] | undefined, comesAfter: ComesAfter | undefined) => {
      if (list === undefined) return undefined;
      const { meter } = moment();
      spendItems(meter, list.length);
      meter.spend(Math.floor((list.length * Math.ceil(Math.log2(list.length + 1))) / 8));
      return comesAfter ? sortedBy(list, comesAfter) : sortedPlain(list);
    },
  },
  shuffle: {
    signature: '<a:a>',
    make: (moment) => (list: readonly unknown[] | undefined) => {
      if (list === undefined) return undefined;
      const { random, meter } = moment();
      spendItems(meter, list.length);
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = random.below(i + 1);
        [copy[i], copy[j]] = [copy[j], copy[i]];
      }
      return copy;
    },
  },
};

function answerOf(name: string, argument: string | undefined, { random }: Moment): unknown {
  const answer = intrinsics[name]?.call(argument === undefined ? [] : [argument], { random, maxText: 0 });
  if (!answer?.ok) throw { message: 'The text is not valid JSON' };
  return answer.value;
}

/**
 * Functions of jsonata whose work can be far larger than their arguments: it is paid for first, or kept within bounds by other
 * arguments. `toMillis` reads a text with a pattern made of the picture, in which parts side by side try every way to share
 * the digits.
 */
const dear: Readonly<Record<string, (meter: Meter, args: readonly unknown[]) => readonly unknown[]>> = {
  pad: (meter, args) => {
    spendBytes(meter, Math.max(lengthOf(args[0]), Math.abs(Number(args[1] ?? 0))));
    return args;
  },
  join: (meter, args) => {
    const [list, separator] = args;
    const texts: readonly unknown[] = Array.isArray(list) ? list : [list];
    const own = texts.reduce((sum: number, text) => sum + lengthOf(text), 0);
    spendBytes(meter, own + texts.length * lengthOf(separator));
    return args;
  },
  replace: (meter, args) => {
    const [text, pattern, replacement, limit] = args;
    if (typeof replacement !== 'string') return args;
    // What a `$` puts in is at most the whole text once more.
    spendBytes(meter, lengthOf(text) * replacement.split('$').length);
    const most = Math.floor(mostBytes / Math.max(1, replacement.length)) + 1;
    return [text, pattern, replacement, Math.min(most, typeof limit === 'number' ? limit : most)];
  },
  distinct: (meter, args) => {
    const [list] = args;
    meter.spend(Array.isArray(list) ? Math.floor(list.length ** 2 / 256) : 0);
    return args;
  },
  toMillis: (meter, args) => {
    const [text, picture] = args;
    if (typeof picture !== 'string') return args;
    const runs = picture.split(/\][^[\]]*[^[\]\d][^[\]]*\[/).map((run) => run.split('[').length);
    meter.spend(Math.min(Number.MAX_SAFE_INTEGER, lengthOf(text) ** (Math.max(...runs) - 1)));
    return args;
  },
};

const lengthOf = (value: unknown) => (typeof value === 'string' ? value.length : 0);

export type Registry = {
  readonly registerFunction: (name: string, implementation: Implementation, signature?: string) => void;
};

export const addedFunctions = [...Object.keys(added), 'now'];

/** Registers what Step Functions adds, and what reads the run's clock and chance in place of the machine's. */
export function registerAdded(registry: Registry, moment: () => Moment, fromMillis?: JsonataFunction): void {
  for (const [name, { signature, make }] of Object.entries(added)) {
    registry.registerFunction(name, make(moment), signature);
  }
  // The moment of the evaluation, as jsonata's own `$fromMillis` writes it.
  const now = function (this: Focus, picture: unknown, timezone: unknown) {
    return fromMillis?.implementation.call(this, moment().millis, picture, timezone);
  };
  registry.registerFunction('now', now, '<s?s?:s>');
}

/** jsonata's own functions but for those that have another here, and `$eval`. */
export const originalFunctions: readonly string[] =
  `abs append assert average base64decode base64encode boolean ceil clone
  contains count decodeUrl decodeUrlComponent distinct each encodeUrl encodeUrlComponent error exists filter floor formatBase
  formatInteger formatNumber fromMillis join keys length lookup lowercase map match max merge min not number pad
  parseInteger power reduce replace reverse round sift single split spread sqrt string substring substringAfter
  substringBefore sum toMillis trim type uppercase zip`.split(/\s+/);

/**
 * A function of jsonata that pays for what it goes through and for what it makes; its signature stays. In a tail call its
 * result passes no hook, so this is the only place that sees it.
 */
export function paidFor<F extends JsonataFunction>(name: string, original: F, moment: () => Moment): F {
  return {
    ...original,
    implementation(this: Focus, ...args: unknown[]) {
      const { meter } = moment();
      for (const argument of args) meter.walk(argument);
      const given = Object.hasOwn(dear, name) ? (dear[name]?.(meter, args) ?? args) : args;
      const result = original.implementation.call(this, ...given);
      const built = (value: unknown) => {
        meter.build(value);
        return value;
      };
      return result instanceof Promise ? result.then(built) : built(result);
    },
  };
}
