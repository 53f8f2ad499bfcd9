import { describe, expect, it } from 'vitest';
import { sealRun } from '@/lib/kernel/run';
import { proveItem, type RunItem } from '@/lib/quiz';
import { factItem, retryRun, whenItem, whichItem } from './retry.fixture';

const codeOf = (item: RunItem, run = retryRun) => {
  const key = proveItem(item, run);
  return key.ok ? 'proven' : key.error.code;
};

describe('an item with a query', () => {
  it('is keyed by the option whose value the run answers, with the event that decided', () => {
    const key = proveItem(whenItem, retryRun);
    expect(key).toEqual({
      ok: true,
      value: { ids: ['c'], proof: { engineVersion: 7, hash: retryRun.hash, answer: 3000, decidedBy: 2 } },
    });
  });

  it('has no key when no option is the answer', () => {
    const wrong = { ...whenItem, options: whenItem.options.map((o) => (o.id === 'c' ? { ...o, value: 4000 } : o)) };
    expect(proveItem(wrong, retryRun)).toEqual({
      ok: false,
      error: { code: 'wrong-number-right', wanted: 1, right: [], answer: 3000 },
    });
  });

  it('has no key when two options have one value, however it is written', () => {
    const twin = { ...whenItem, options: whenItem.options.map((o) => (o.id === 'b' ? { ...o, value: 1000.0 } : o)) };
    expect(proveItem(twin, retryRun)).toMatchObject({ error: { code: 'equal-values', options: ['a', 'b'] } });
  });

  it('has no key when an option has no value, or says that it is right', () => {
    const [first, ...rest] = whenItem.options;
    if (!first) throw new Error('the fixture has options');
    const { value: _value, ...bare } = first;
    expect(codeOf({ ...whenItem, options: [bare, ...rest] })).toBe('missing-member');
    expect(codeOf({ ...whenItem, options: [{ ...first, right: true }, ...rest] })).toBe('stray-member');
  });

  it('may have null as its answer: what never happens has no time', () => {
    const never = { ask: 'timeOf', event: { kind: 'map-started' }, nth: 1 } as const;
    const item: RunItem = {
      ...whenItem,
      proof: { scenario: 'asl/charge', query: never },
      options: whenItem.options.map((o) => (o.id === 'a' ? { ...o, value: null } : o)),
    };
    expect(proveItem(item, retryRun)).toMatchObject({
      value: { ids: ['a'], proof: { answer: null, decidedBy: null } },
    });
  });
});

describe('an item with claims', () => {
  it('is keyed by the options whose claims the run meets, and keeps every answer', () => {
    expect(proveItem(whichItem, retryRun)).toMatchObject({
      value: { ids: ['a', 'b'], proof: { answer: { a: 3, b: 3, c: 3, d: 3, e: 3 }, decidedBy: 2 } },
    });
  });

  it('has no key unless exactly as many hold as are to be chosen', () => {
    expect(codeOf({ ...whichItem, choose: 3 })).toBe('wrong-number-right');
  });
});

describe('an item about a fact', () => {
  it('is keyed by what is written, and needs no run', () => {
    expect(proveItem(factItem, null)).toEqual({ ok: true, value: { ids: ['a'], proof: null } });
  });

  it('has no key without its fact', () => {
    const { fact: _fact, ...bare } = factItem;
    expect(codeOf(bare)).toBe('neither-proof-nor-fact');
  });
});

describe('no item is keyed', () => {
  it('by a run that is not there, was refused, or was cut short by a budget', () => {
    expect(proveItem(whenItem, null)).toMatchObject({ error: { code: 'run-missing', scenario: 'asl/charge' } });
    expect(codeOf(whenItem, sealRun({ ...retryRun, outcome: { kind: 'refused' } }))).toBe('run-refused');
    expect(codeOf(whenItem, sealRun({ ...retryRun, outcome: { kind: 'stopped' } }))).toBe('run-stopped');
  });

  it('with two options of one name', () => {
    const options = whenItem.options.map((o) => ({ ...o, id: 'a' }));
    expect(codeOf({ ...whenItem, options })).toBe('repeated-option');
  });
});
