import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAgenda } from './agenda';

describe('the agenda', () => {
  it('gives what is due first, and at the same time what was planned first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (times) => {
        const agenda = createAgenda<number>();
        for (const [i, at] of times.entries()) agenda.add(at, i);
        const taken = times.map(() => agenda.next()?.act);
        const expected = times.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i);
        expect(taken).toEqual(expected.map(({ i }) => i));
        expect(agenda.next()).toBeUndefined();
      }),
    );
  });

  it('lets two that plan for the same moment take turns', () => {
    const agenda = createAgenda<string>();
    agenda.add(0, 'a1');
    agenda.add(0, 'b1');
    const order: (string | undefined)[] = [];
    for (const next of ['a2', 'b2']) {
      order.push(agenda.next()?.act);
      agenda.add(0, next);
    }
    order.push(agenda.next()?.act, agenda.next()?.act);
    expect(order).toEqual(['a1', 'b1', 'a2', 'b2']);
  });
});
