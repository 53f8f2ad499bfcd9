import { z } from 'zod';
import { selects } from '@/lib/kernel/answer';
import { EventSelectorSchema } from '@/lib/kernel/query';
import { err, ok, type Result } from '@/lib/kernel/result';
import type { BaseEvent } from '@/lib/kernel/run';
import { IdSchema } from '../id';
import { itemMembers, PartIdSchema } from '../item-members';
import type { Asked, Key } from '../key';
import type { ProofError } from '../proof-error';
import { happenAtOnce } from './happen-at-once';
import { repeatedPart } from './repeated-part';

const StepSchema = z.strictObject({
  id: PartIdSchema,
  text: z.string().min(1),
  /** With a proof: the step stands where this event happens in the run, for the nth time. */
  event: EventSelectorSchema.optional(),
  nth: z.number().int().positive().optional(),
  why: z.string().min(1),
  /** Believed by those who put the step elsewhere. */
  misconception: IdSchema.optional(),
});
type Step = z.infer<typeof StepSchema>;

export const OrderingSchema = z.strictObject({
  ...itemMembers,
  kind: z.literal('ordering'),
  /** Shown shuffled. With a proof the run orders them; about a fact they are written in the right order. */
  steps: z.array(StepSchema).min(3).max(7),
});
export type OrderingItem = z.infer<typeof OrderingSchema>;

/** The key is the order in which the steps' events happen in the run; of an item about a fact, the order written. */
export function proveOrdering(item: OrderingItem, asked: Asked | null): Result<Key, ProofError> {
  const repeated = repeatedPart('steps', item.steps);
  if (repeated) return err(repeated);
  const key = asked ? orderInRun(item.steps, asked) : orderWritten(item.steps);
  if (!key.ok) return key;
  const inIdOrder = [...key.value.ids].sort();
  return inIdOrder.every((id, i) => id === key.value.ids[i]) ? err({ code: 'ids-tell-order' }) : key;
}

function orderWritten(steps: readonly Step[]): Result<Key, ProofError> {
  const stray = steps.find(({ event }) => event !== undefined);
  if (stray) return err({ code: 'stray-part-member', list: 'steps', part: stray.id, member: 'event' });
  return ok({ ids: steps.map(({ id }) => id), proof: null });
}

type Placed = { readonly id: string; readonly event: BaseEvent };

function orderInRun(steps: readonly Step[], { run }: Asked): Result<Key, ProofError> {
  const placed: Placed[] = [];
  for (const { id, event: selector, nth = 1 } of steps) {
    if (!selector) return err({ code: 'missing-part-member', list: 'steps', part: id, member: 'event' });
    const event = run.events.filter((candidate) => selects(selector, candidate))[nth - 1];
    if (!event) return err({ code: 'no-such-event', step: id });
    for (const other of placed) {
      if (other.event.n === event.n) return err({ code: 'same-event', steps: [other.id, id] });
      if (happenAtOnce(run.engine, other.event, event))
        return err({ code: 'at-once', steps: [other.id, id], at: event.at });
    }
    placed.push({ id, event });
  }
  placed.sort((a, b) => a.event.n - b.event.n);
  const ids = placed.map(({ id }) => id);
  return ok({
    ids,
    proof: {
      engineVersion: run.version,
      hash: run.hash,
      answer: ids,
      decidedBy: placed.at(-1)?.event.n ?? null,
      decidedByPart: Object.fromEntries(placed.map(({ id, event }) => [id, event.n])),
    },
  });
}

/**
 * All or nothing, in practice as in the exam: of the many formulas for a part of the credit none is the
 * exam's, and each rewards some wrong orders above others.
 */
export function scoreOrdering(key: readonly string[], order: readonly string[]): number {
  return order.length === key.length && order.every((id, i) => id === key[i]) ? 1 : 0;
}
