/**
 * Run in every realm before anything else: takes time and chance out of the language, so that a run is the same on
 * every machine. QuickJS reads the machine's time zone; here local time is UTC, and a date's text is ISO 8601 or
 * nothing. Gives back the two functions through which values cross, taken before a learner could replace them.
 */
export const setUpRealm = `(now, random, charge) => {
  'use strict';
  const Native = Date;
  const withoutOffset = /^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+$/;
  const iso = /^[+-]?\\d{4,6}-\\d\\d(?:-\\d\\d(?:T[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d)?)?)?$/;
  const parse = (text) => (iso.test(text) ? Native.parse(withoutOffset.test(text) ? text + 'Z' : text) : NaN);
  const toTime = (args) => {
    if (args.length === 0) return now();
    if (args.length > 1) return Native.UTC(...args);
    const [value] = args;
    if (value instanceof Native) return value.getTime();
    return typeof value === 'string' ? parse(value) : Number(value);
  };
  // A function, not a class: the native constructor must not be its prototype, one step away.
  function VirtualDate(...args) {
    if (new.target === undefined) return new VirtualDate().toString();
    return Reflect.construct(Native, [toTime(args)], new.target);
  }
  const own = Native.prototype;
  VirtualDate.prototype = own;
  VirtualDate.now = () => now();
  VirtualDate.parse = (text) => parse(String(text));
  VirtualDate.UTC = Native.UTC;
  own.getTimezoneOffset = () => 0;
  own.toString = function () {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : this.toISOString();
  };
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    for (const verb of ['get', 'set']) {
      if (verb === 'set' && part === 'Day') continue;
      own[verb + part] = own[verb + 'UTC' + part];
    }
  }
  for (const name of ['toDateString', 'toTimeString', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    own[name] = own.toString;
  }
  Object.defineProperty(own, 'constructor', { value: VirtualDate });
  globalThis.Date = VirtualDate;
  Math.random = random;
  // One call makes a text of any length, without a turn of a loop: it is charged by the length.
  const texts = String.prototype;
  for (const name of ['repeat', 'padStart', 'padEnd']) {
    const native = texts[name];
    const by = name === 'repeat' ? (text, count) => text.length * count : (_, length) => length;
    texts[name] = {
      [name](count, filler) {
        const times = Math.trunc(Number(count)) || 0;
        if (times > 0) charge(by(String(this), times));
        return native.call(this, times, filler);
      },
    }[name];
  }
  const { parse: read, stringify: write } = JSON;
  return { read, write: (value) => write(value) };
}`;
