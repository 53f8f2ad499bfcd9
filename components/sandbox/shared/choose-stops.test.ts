import { describe, expect, it } from 'vitest';
import { chooseStops } from './choose-stops';

const run = (...kinds: string[]) => kinds.map((kind, n) => ({ n, kind }));
const at = (events: readonly { readonly n: number }[]) => events.map(({ n }) => n);
const kinds = [['failed'], ['entered']];

describe('the stops of a run', () => {
  it('are the events of the wanted kinds in their order, and the end', () => {
    expect(at(chooseStops(run('entered', 'started', 'failed', 'entered', 'over'), kinds))).toEqual([0, 2, 3, 4]);
  });

  it('are those that matter most where there are too many', () => {
    expect(at(chooseStops(run('entered', 'failed', 'entered', 'failed', 'over'), kinds, 3))).toEqual([1, 3, 4]);
  });

  it('are the first of them, and the end, where even those are too many', () => {
    expect(at(chooseStops(run('failed', 'failed', 'failed', 'failed', 'over'), kinds, 3))).toEqual([0, 1, 4]);
  });

  it('are none where nothing happened, and the end alone where nothing of interest did', () => {
    expect(chooseStops([], kinds)).toEqual([]);
    expect(at(chooseStops(run('started', 'over'), kinds))).toEqual([1]);
  });
});
