import { describe, expect, it } from 'vitest';
import { toGraph } from '@/lib/asl/graph';
import type { Json } from '@/lib/kernel/json';
import { layOutGraph, mostNodes } from './graph-layout';

const layoutOf = (definition: Json) => {
  const graph = toGraph(definition);
  const layout = graph && layOutGraph(graph);
  if (!layout) throw new Error('no layout');
  return layout;
};
const chain = (length: number): Json => ({
  StartAt: 'S0',
  States: Object.fromEntries(
    Array.from({ length }, (_, i) => [
      `S${i}`,
      { Type: 'Pass', ...(i + 1 < length ? { Next: `S${i + 1}` } : { End: true }) },
    ]),
  ),
});

describe('layOutGraph', () => {
  it('puts what comes later lower, with a start and an end', () => {
    const layout = layoutOf(chain(3));
    const tops = layout.nodes.map((node) => node.y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(layout.dots.map((dot) => dot.kind)).toEqual(['start', 'end']);
  });

  it('keeps nodes apart and inside the picture', () => {
    const layout = layoutOf({
      StartAt: 'C',
      States: {
        C: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'A' }], Default: 'B' },
        A: {
          Type: 'Task',
          Retry: [{ ErrorEquals: ['States.ALL'] }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }],
          Next: 'C',
        },
        B: { Type: 'Succeed' },
      },
    });
    for (const [i, a] of layout.nodes.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= layout.width && a.y + a.height <= layout.height).toBe(true);
      for (const b of layout.nodes.slice(i + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
  });

  it('draws branches inside their Parallel', () => {
    const layout = layoutOf({
      StartAt: 'P',
      States: { P: { Type: 'Parallel', Branches: [chain(2), chain(1)], End: true } },
    });
    const parallel = layout.nodes.find((node) => node.id === 'States/P');
    const inside = layout.nodes.filter((node) => node.id.startsWith('States/P/'));
    expect(layout.groups.map((group) => group.title)).toEqual(['branch 1', 'branch 2']);
    expect(inside).toHaveLength(3);
    for (const node of inside) {
      expect(node.x).toBeGreaterThanOrEqual(parallel?.x ?? Infinity);
      expect(node.y + node.height).toBeLessThanOrEqual((parallel?.y ?? 0) + (parallel?.height ?? 0));
    }
  });

  it('gives up the picture of a machine too large to read', () => {
    const graph = toGraph(chain(mostNodes + 1));
    expect(graph && layOutGraph(graph)).toBeNull();
  });
});
