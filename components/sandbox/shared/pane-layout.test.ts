import { describe, expect, it } from 'vitest';
import { boundsOf, edgeAfterKey, moveEdge, readLayout, usualLayout } from './pane-layout';

describe('an edge between panes', () => {
  it('goes where it is put, and no pane gets lost on the way', () => {
    expect(moveEdge(usualLayout, 'first', 50)).toMatchObject({ first: 50, second: 68 });
    expect(moveEdge(usualLayout, 'first', 90).first).toBe(53);
    expect(moveEdge(usualLayout, 'first', -5).first).toBe(15);
    expect(moveEdge(usualLayout, 'second', 99).second).toBe(85);
    expect(moveEdge(usualLayout, 'lowest', 99).lowest).toBe(70);
  });

  it('moves by the arrows along its way, and to its ends by Home and End', () => {
    expect(edgeAfterKey(usualLayout, 'first', 36, 'ArrowRight')?.first).toBe(38);
    expect(edgeAfterKey(usualLayout, 'first', 36, 'ArrowUp')).toBeNull();
    expect(edgeAfterKey(usualLayout, 'first', 36, 'Home')?.first).toBe(boundsOf(usualLayout, 'first').min);
    expect(edgeAfterKey(usualLayout, 'second', 68, 'End')?.second).toBe(85);
  });

  it('makes the lowest pane higher when it goes up', () => {
    expect(edgeAfterKey(usualLayout, 'lowest', 30, 'ArrowUp')?.lowest).toBe(32);
  });
});

describe('a kept layout', () => {
  it('is read back', () => {
    const moved = { first: 20, second: 60, lowest: 40 };
    expect(readLayout(JSON.stringify(moved))).toEqual(moved);
  });

  it.each([null, '', '{}', '{"first":80,"second":40}', '{"first":"20","second":60}'])(
    'is the usual one for %s',
    (text) => {
      expect(readLayout(text)).toEqual(usualLayout);
    },
  );
});
