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

const guardedChain = (length: number): Json => ({
  StartAt: 'S0',
  States: {
    ...Object.fromEntries(
      Array.from({ length }, (_, i) => [
        `S${i}`,
        {
          Type: 'Task',
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Handler' }],
          ...(i + 1 < length ? { Next: `S${i + 1}` } : { End: true }),
        },
      ]),
    ),
    Handler: { Type: 'Fail' },
  },
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

  it('gives up the picture of a machine too large to read, unless enough of it is folded', () => {
    const graph = toGraph(chain(mostNodes + 1));
    expect(graph && layOutGraph(graph)).toBeNull();
    const map: Json = { StartAt: 'M', States: { M: { Type: 'Map', ItemProcessor: chain(mostNodes), End: true } } };
    const inMap = toGraph(map);
    expect(inMap && layOutGraph(inMap)).toBeNull();
    expect(inMap && layOutGraph(inMap, new Set(['States/M']))?.nodes).toHaveLength(1);
  });

  it('draws a folded state as one box that says how much is inside', () => {
    const graph = toGraph({
      StartAt: 'P',
      States: { P: { Type: 'Parallel', Branches: [chain(2), chain(1)], End: true } },
    });
    const layout = graph && layOutGraph(graph, new Set(['States/P']));
    expect(layout?.nodes.map(({ id, inside, open }) => [id, inside, open])).toEqual([['States/P', 3, false]]);
    expect(layout?.groups).toEqual([]);
  });

  it('marks the states after which their scope is over', () => {
    expect(layoutOf(chain(2)).nodes.map(({ title, terminal }) => [title, terminal])).toEqual([
      ['S0', false],
      ['S1', true],
    ]);
  });

  it('begins far ways of a large machine beside their states, with the name of where they lead', () => {
    const layout = layoutOf(guardedChain(80));
    const caught = new Map(
      layout.edges.flatMap((laid) => (laid.edge.kind === 'catch' ? [[laid.edge.from, laid]] : [])),
    );
    expect(caught.size).toBe(80);
    expect(caught.get('States/S0')?.label).toMatchObject({ text: 'Catch States.ALL: Handler', beside: true });
    expect(caught.get('States/S79')?.label).toMatchObject({ text: 'Catch States.ALL', beside: false });
    expect(layout.width).toBeLessThan(2500);
  });

  it('draws no long way in 500 states, each with a Catch to one handler: those are what takes dagre its time', () => {
    const layout = layoutOf(guardedChain(499));
    expect(layout.nodes).toHaveLength(500);
    expect(Math.max(...layout.edges.map(({ bounds }) => bounds.height))).toBeLessThan(1500);
  });
});
