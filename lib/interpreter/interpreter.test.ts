import { describe, expect, it } from 'vitest';
import type { HostFunction } from '@/lib/kernel/interpreter';
import type { Json } from '@/lib/kernel/json';
import { loadInterpreter } from '.';

const interpreter = await loadInterpreter();

function open(source: string, functions: Record<string, HostFunction> = {}, extra: Record<string, string> = {}) {
  return interpreter.open({
    modules: { code: source, ...extra },
    functions,
    now: () => Date.UTC(2026, 0, 1),
    random: () => 0.25,
    memoryBytes: 4 * 1024 * 1024,
    stackBytes: 128 * 1024,
  });
}

function call(source: string, argument: Json = {}, ticks = 20, functions: Record<string, HostFunction> = {}) {
  const realm = open(source, functions);
  try {
    return realm.call('code', 'f', argument, ticks);
  } finally {
    realm.close();
  }
}

describe('code in a realm', () => {
  it('gets its argument and gives back a value, and the argument as it left it', () => {
    const called = call('export const f = (ctx) => { ctx.stash.seen = true; return ctx.a + 1; }', { a: 1, stash: {} });
    expect(called).toMatchObject({ kind: 'returned', value: 2, argument: { a: 1, stash: { seen: true } } });
  });

  it('gives null where it gives nothing', () => {
    expect(call('export function f() {}')).toMatchObject({ kind: 'returned', value: null });
  });

  it('may be asynchronous', () => {
    expect(call('export const f = async (x) => { await null; return x; }', 7)).toMatchObject({ value: 7 });
    expect(call('export const f = () => new Promise(() => {})')).toMatchObject({ kind: 'threw' });
    expect(call('export const f = async () => { throw new TypeError("no") }')).toMatchObject({
      kind: 'threw',
      name: 'TypeError',
      message: 'no',
    });
  });

  it('imports what it is given and nothing else', () => {
    const realm = open(
      'import { one } from "#own"; export const f = () => one;',
      {},
      { '#own': 'export const one = 1;' },
    );
    expect(realm.call('code', 'f', null, 10)).toMatchObject({ value: 1 });
    realm.close();
    expect(call('import fs from "node:fs"; export const f = () => 1;')).toMatchObject({ kind: 'threw' });
  });

  it('speaks to the host in JSON, and the host may throw', () => {
    const add: HostFunction = ([a, b]) => ({ kind: 'value', value: Number(a) + Number(b) });
    const refuse: HostFunction = () => ({ kind: 'throw', name: 'Refused', message: 'not you' });
    expect(call('export const f = () => host("add", 1, 2)', null, 10, { add })).toMatchObject({ value: 3 });
    expect(call('export const f = () => host("refuse")', null, 10, { refuse })).toMatchObject({
      kind: 'threw',
      name: 'Refused',
      message: 'not you',
    });
  });

  it('sees a clock and a chance that are the same everywhere', () => {
    const source = `export const f = () => [Date.now(), new Date().getHours(), Math.random(),
      new Date(2026, 0, 1).toISOString(), String(new Date('2026-01-01T05:00')), new Date('Jan 1 2026').getTime(),
      Object.getPrototypeOf(Date) === Function.prototype, typeof setTimeout, typeof fetch, typeof process]`;
    expect(call(source)).toMatchObject({
      value: [
        Date.UTC(2026, 0, 1),
        0,
        0.25,
        '2026-01-01T00:00:00.000Z',
        '2026-01-01T05:00:00.000Z',
        null,
        true,
        'undefined',
        'undefined',
        'undefined',
      ],
    });
  });

  it('ends a loop at its ticks, also one that catches everything, and after it the realm still works', () => {
    const realm = open('export const f = (n) => { while (n) { try { while (n) {} } catch {} } return "done"; }');
    expect(realm.call('code', 'f', 1, 5)).toEqual({ kind: 'stopped', limit: 'ticks', ticks: 5 });
    expect(realm.call('code', 'f', 0, 5)).toMatchObject({ value: 'done' });
    realm.close();
  });

  it('ends at its memory and its stack', () => {
    const full = call('export const f = () => { const a = []; while (true) a.push({}); }', null, 1000);
    expect(full).toMatchObject({ kind: 'stopped', limit: 'memory' });
    expect(call('export const f = (n) => f(n) + 1')).toMatchObject({ kind: 'stopped', limit: 'stack' });
  });

  it('charges long texts by their length', () => {
    const source =
      'export const f = (n) => { const a = []; for (let i = 0; i < n; i += 1) a.push("x".repeat(1e5) + i); }';
    expect(call(source, 3, 50)).toMatchObject({ kind: 'returned', ticks: 30 });
    expect(call(source, 300, 50)).toEqual({ kind: 'stopped', limit: 'ticks', ticks: 50 });
    expect(call('export const f = () => "ab".repeat(2) + "a".padStart(3, "b") + "a".padEnd(3)')).toMatchObject({
      value: 'ababbbaa  ',
    });
  });

  it('says why a module cannot be loaded, and what one exports', () => {
    const broken = open('export function f( {');
    expect(broken.load('code', 10)).toMatchObject({ kind: 'threw', name: 'SyntaxError' });
    broken.close();
    const sound = open('export const a = 1; export function b() {}');
    expect(sound.load('code', 10)).toMatchObject({ kind: 'loaded', exports: ['a', 'b'] });
    sound.close();
  });

  it('counts the same ticks every time', () => {
    const source = 'export const f = () => { let n = 0; for (let i = 0; i < 100000; i += 1) n += i; return n; }';
    expect(call(source, null, 1000)).toEqual(call(source, null, 1000));
  });
});
