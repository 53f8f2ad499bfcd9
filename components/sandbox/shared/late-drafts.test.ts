import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BaseScenario } from '@/lib/kernel/scenario';
import type { DraftStore } from './draft-store';
import type { Draft } from './engine-protocol';
import { lateDrafts } from './late-drafts';

const start: Draft = {
  scenario: {
    ...{ engine: 'asl', version: 1, profile: 'observed', title: 'Kept late', documents: {}, input: {}, files: {} },
    ...{ seed: 1, startTime: '2026-01-01T00:00:00.000Z' },
  },
  texts: { definition: '' },
};
const typed = (definition: string): Draft => ({ ...start, texts: { definition } });

function keptIn() {
  const kept: string[] = [];
  const store: DraftStore<BaseScenario> = {
    load: (from) => from,
    save: (_, { texts }) => kept.push(texts.definition ?? ''),
    clear: () => kept.push('cleared'),
  };
  return { kept, late: lateDrafts(store, 250) };
}

describe('a draft that is kept late', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is kept once, as it was last, when it has been left alone for the pause', () => {
    const { kept, late } = keptIn();
    late.save(start, typed('a'));
    vi.advanceTimersByTime(200);
    late.save(start, typed('ab'));
    vi.advanceTimersByTime(249);
    expect(kept).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(kept).toEqual(['ab']);
    vi.advanceTimersByTime(1000);
    expect(kept).toEqual(['ab']);
  });

  it('is kept at once, and only once, when the page goes', () => {
    const { kept, late } = keptIn();
    late.flush();
    late.save(start, typed('a'));
    late.flush();
    vi.advanceTimersByTime(1000);
    expect(kept).toEqual(['a']);
  });

  it('is not kept after a reset or when it was dropped', () => {
    const { kept, late } = keptIn();
    late.save(start, typed('a'));
    late.clear(start);
    late.save(start, typed('b'));
    late.drop();
    vi.advanceTimersByTime(1000);
    expect(kept).toEqual(['cleared']);
  });
});
