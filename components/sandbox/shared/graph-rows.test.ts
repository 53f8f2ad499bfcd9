import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { toGraph } from '@/lib/asl/graph';
import type { Json } from '@/lib/kernel/json';
import { edgeKey, type Moment } from './engine-protocol';
import { Graph } from './graph';
import { layOutGraph } from './graph-layout';
import { GraphList } from './graph-list';
import { findShown, foldedAtFirst, toGraphRows } from './graph-rows';
import { toGraphStanding } from './graph-standing';

const leaf = (name: string): Json => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
const shop: Json = {
  StartAt: 'Size',
  States: {
    Size: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericGreaterThan: 9, Next: 'Both' }], Default: 'Each' },
    Both: { Type: 'Parallel', Branches: [leaf('Left'), leaf('Right')], Next: 'Done' },
    Each: {
      Type: 'Map',
      ItemProcessor: leaf('One'),
      Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 2 }],
      Catch: [{ ErrorEquals: ['Busy', 'Slow'], Next: 'Sorry' }],
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
    Sorry: { Type: 'Fail' },
  },
};
const scope = toGraph(shop);
const layout = scope && layOutGraph(scope);
if (!scope || !layout) throw new Error('no graph');
const rows = toGraphRows(scope);
const moment: Moment = {
  n: 7,
  at: 0,
  sentence: '',
  spec: '',
  place: '',
  state: 'failed',
  word: '',
  span: null,
  facts: [],
  payloads: [],
  around: [],
  nodes: {
    'States/Each': { state: 'failed', word: 'failed' },
    'States/Size': { state: 'succeeded', word: 'succeeded' },
  },
  taken: [edgeKey('States/Size', 'States/Each', false)],
  tables: [],
  node: 'States/Each',
  visits: { 'States/Each/item/States/One': 12 },
};

describe('the graph and its list', () => {
  it('have the same states, with the same notes', () => {
    const drawn = layout.nodes.map(({ id, title, note, loop, inside }) => ({ id, title, note, loop, inside }));
    const listed = rows.map(({ id, title, note, loop, inside }) => ({ id, title, note, loop, inside }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(drawn.toSorted(byId)).toEqual(listed.toSorted(byId));
    expect(drawn).toHaveLength(8);
  });

  it('have the same ways, with the same conditions', () => {
    const listed = rows.flatMap((row) => row.ways.map(({ edge, says }) => [row.id, edge.to, says]));
    const drawn = layout.edges.map(({ edge }) => [edge.from, edge.to, edge.label]);
    // Where a scope begins and where one inside another ends is a mark on a state in the picture, and words in the list.
    const isWay = ([from, to]: (string | null)[]) => from !== null && to !== null;
    expect(drawn.filter(isWay).toSorted()).toEqual(listed.filter(isWay).toSorted());
    expect(listed).toContainEqual(['States/Each', 'States/Sorry', 'Catch Busy, Slow']);
    expect(layout.nodes.filter(({ terminal }) => terminal).map(({ id }) => id)).toEqual(
      expect.arrayContaining(listed.filter(([, to]) => to === null).map(([from]) => from)),
    );
  });

  it('say the same of the cursor', () => {
    const standing = toGraphStanding(moment);
    const picture = renderToStaticMarkup(createElement(Graph, { layout, standing, selected: null }));
    const list = renderToStaticMarkup(
      createElement(GraphList, { rows, standing, selected: null, onPick: () => undefined }),
    );
    const countOf = (html: string, part: RegExp) => [...html.matchAll(part)].length;
    for (const html of [picture, list]) expect(html).toContain('12 visits');
    expect(countOf(picture, /class="node in-/g)).toBe(2);
    expect(countOf(list, /<td>(failed|succeeded)/g)).toBe(2);
    expect(countOf(picture, /class="node later"/g)).toBe(6);
    expect(countOf(list, /<td>not reached/g)).toBe(6);
    expect(countOf(picture, /class="edge +done"/g)).toBe(1);
    expect(countOf(list, /, taken/g)).toBe(1);
    expect(countOf(picture, /class="here"/g)).toBe(1);
    expect(countOf(list, /<tr class="here"/g)).toBe(1);
  });
});

describe('toGraphRows', () => {
  it('lists what a state runs right after it, with its place', () => {
    expect(rows.map(({ title, place, depth }) => [title, place, depth])).toEqual([
      ['Size', '', 0],
      ['Both', '', 0],
      ['Left', 'branch 1 of Both', 1],
      ['Right', 'branch 2 of Both', 1],
      ['Each', '', 0],
      ['One', 'each item of Each', 1],
      ['Done', '', 0],
      ['Sorry', '', 0],
    ]);
    expect(rows.filter(({ starts }) => starts).map(({ title }) => title)).toEqual(['Size', 'Left', 'Right', 'One']);
  });
});

describe('foldedAtFirst', () => {
  it('folds nothing in a small machine', () => {
    expect(foldedAtFirst(rows)).toEqual([]);
  });

  it('folds a state that runs very many, and in a very large machine every state that runs others', () => {
    const inside = Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`S${i}`, { Type: 'Pass', End: true }]));
    const big = toGraph({ States: { M: { Type: 'Map', ItemProcessor: { States: inside } } } });
    expect(big && foldedAtFirst(toGraphRows(big))).toEqual(['States/M']);
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`M${i}`, { Type: 'Map', ItemProcessor: leaf('One') }]),
    );
    const wide = toGraph({ States: many });
    expect(wide && foldedAtFirst(toGraphRows(wide))).toHaveLength(100);
  });
});

describe('findShown', () => {
  it('is the state itself where it is drawn, else the nearest around it', () => {
    const all = new Set(rows.map(({ id }) => id));
    const one = 'States/Each/item/States/One';
    expect(findShown(one, rows, all)).toBe(one);
    all.delete(one);
    expect(findShown(one, rows, all)).toBe('States/Each');
    expect(findShown('States/Gone', rows, all)).toBeNull();
    expect(findShown(null, rows, all)).toBeNull();
  });
});
