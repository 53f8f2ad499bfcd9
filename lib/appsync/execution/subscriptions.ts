import type { Json, JsonObject } from '@/lib/kernel/json';
import { member } from '../behaviours';
import type { AppSyncError, Response } from '../events';
import { assemble } from './assemble';
import type { Selecting } from './collect-fields';
import { type Completing, completeValue } from './complete-value';
import type { Execution } from './execution';
import type { Place } from './place';

/** A client that listens: its selection, its arguments, and the mutations it hears of. */
export type Subscriber = {
  readonly operation: number;
  readonly selecting: Selecting;
  /** The subscription's field, to be filled anew for every delivery. */
  readonly root: Place;
  readonly args: JsonObject;
  readonly mutations: readonly string[];
};

/**
 * DG, "Real-time data": a mutation's result goes to those who listen to it, as far as the mutation selected it. Their
 * resolvers do not run again.
 */
export function deliver(execution: Execution, operation: number, mutated: Place): void {
  const { journal, agenda, rules, subscribers } = execution;
  const mutation = mutated.nodes[0].name.value;
  const result = toPayload(mutated);
  if (result === null) return;
  const payload = typeof result === 'object' && !Array.isArray(result) ? (result as JsonObject) : null;
  for (const subscriber of subscribers) {
    if (!subscriber.mutations.includes(mutation)) continue;
    const { root, args } = subscriber;
    const common = { operation, subscription: subscriber.operation, mutation };
    const argument = rules.deniedBy(args, payload ?? {});
    if (argument !== null) {
      const values = { argument, wanted: member(args, argument), found: member(payload ?? {}, argument) };
      journal.write(agenda.now(), root.path, { kind: 'subscription-filtered', ...common, ...values });
      continue;
    }
    const whole = mutated.slot.kind === 'object' ? mutated.slot.source : result;
    const offered = payload ? rules.deliverable(payload, whole) : result;
    const response = fill(subscriber, offered, rules.nullBubbles);
    journal.write(agenda.now(), root.path, { kind: 'subscription-delivered', ...common, response });
  }
}

function fill({ root, selecting }: Subscriber, offered: Json, nullBubbles: boolean): Response {
  const errors: AppSyncError[] = [];
  const completing: Completing = {
    ...selecting,
    fail: (place, error) => {
      place.slot = { kind: 'failed' };
      errors.push(error);
    },
    begin: (place, source) => completeValue(place, member(source, place.nodes[0].name.value), completing),
  };
  const place: Place = { ...root, slot: { kind: 'null' } };
  completeValue(place, offered, completing);
  const fail = (error: AppSyncError) => void errors.push(error);
  const made = assemble(place, { nullBubbles, fail, bubbled: () => {} });
  const data = 'value' in made ? { [root.path.at(-1) ?? '']: made.value } : null;
  return errors.length > 0 ? { data, errors } : { data };
}

/** A result by field names: what the mutation selected, before aliases and scalars wrote it. */
function toPayload({ slot }: Place): Json {
  switch (slot.kind) {
    case 'null':
    case 'failed':
      return null;
    case 'leaf':
      return slot.raw;
    case 'list':
      return slot.items.map(toPayload);
    case 'object':
      return Object.fromEntries(
        [...slot.fields.values()].map((place) => [place.nodes[0].name.value, toPayload(place)]),
      );
  }
}
