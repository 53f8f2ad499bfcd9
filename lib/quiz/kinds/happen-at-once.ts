import type { BaseEvent } from '@/lib/kernel/run';

/**
 * Whether the order of two events is our tie-break and nothing that AWS promises: they have one instant, and
 * neither waits for the other. States follow each other even within an instant; branches, items and children of a Map
 * do not. GraphQL resolves fields side by side, except the root fields of a mutation (GraphQL spec, "Normal and
 * Serial Execution"); what one caller is allowed says nothing about when another asks.
 */
export function happenAtOnce(engine: string, a: BaseEvent, b: BaseEvent): boolean {
  if (a.at !== b.at) return false;
  const fork = a.path.findIndex((part, i) => b.path[i] !== part);
  const [left, right] = [a.path[fork], b.path[fork]];
  // One path is the beginning of the other: what stands inside something follows its start and goes before its end.
  if (left === undefined || right === undefined) return false;
  switch (engine) {
    case 'asl':
      return isLane(left) && isLane(right);
    case 'appsync':
      return fork > 0 && !(fork === 1 && a.path[0] === 'Mutation');
    default:
      return true;
  }
}

const isLane = (part: string): boolean => /^(?:branch|item|child):\d+$/.test(part);
