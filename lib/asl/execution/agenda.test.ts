import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAgenda } from './agenda';

describe('the agenda', () => {
  it('gives what is due first, and at the same time what was planned first, also when more is planned in between', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.array(fc.array(fc.nat(3), { maxLength: 3 })), (times, later) => {
        const agenda = createAgenda<number>();
        const open: { at: number; turn: number }[] = [];
        let turn = 0;
        const plan = (at: number) => {
          agenda.add(at, turn);
          open.push({ at, turn });
          turn += 1;
        };
        for (const at of times) plan(at);
        for (let taken = 0; open.length > 0; taken += 1) {
          open.sort((a, b) => a.at - b.at || a.turn - b.turn);
          const due = open.shift();
          expect(agenda.next()).toBe(due?.turn);
          expect(agenda.now()).toBe(due?.at);
          for (const delay of later[taken] ?? []) plan(agenda.now() + delay);
        }
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
      order.push(agenda.next());
      agenda.add(0, next);
    }
    order.push(agenda.next(), agenda.next());
    expect(order).toEqual(['a1', 'b1', 'a2', 'b2']);
  });
});
