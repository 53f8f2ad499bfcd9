import type { Json, JsonObject } from '@/lib/kernel/json';

/** An event of a recorded or derived history; details are the one member whose name says so. */
export type HistoryEvent = {
  readonly id: Json;
  readonly previousEventId: Json;
  readonly type: string;
  readonly [member: string]: Json | undefined;
};

export type Branch = { readonly fork: Fork | null; readonly steps: Step[] };
export type Step = { readonly event: HistoryEvent; readonly fork: Fork | null };
/** What one …StateStarted of a Map or Parallel opened. Iterations by index, branches in the order they began. */
export type Fork = {
  readonly kind: 'Map' | 'Parallel';
  readonly name: Json | undefined;
  readonly branches: Map<string, Branch>;
  readonly parent: Branch;
  failed: boolean;
};

export const detailsKey = (event: HistoryEvent): string | undefined =>
  Object.keys(event).find((name) => name.endsWith('EventDetails'));

export function detailsOf(event: HistoryEvent): JsonObject {
  const key = detailsKey(event);
  return (key === undefined ? {} : event[key]) as JsonObject;
}

const opens = /^(Map|Parallel)StateStarted$/;
const closes = /^(?:Map|Parallel)State(Succeeded|Failed|Aborted)$/;
const exits = /^(?:Map|Parallel)StateExited$/;
const ends = /^Execution(?:Succeeded|Failed|Aborted|TimedOut)$/;

/**
 * Sorts a flat history by `previousEventId` into threads: what lies between a Map's or Parallel's Started event
 * and its closing event goes to iterations or branches, so that how they interleave does not matter.
 */
export function historyTree(events: readonly HistoryEvent[]): Branch {
  const top: Branch = { fork: null, steps: [] };
  const branchOf = new Map<Json, Branch>();
  const opened = new Map<Json, Fork>();
  const byId = new Map(events.map((event) => [event.id, event]));
  let unnamed = 0;

  for (const event of events) {
    const { type } = event;
    const previous = byId.get(event.previousEventId);
    const parent = (previous && branchOf.get(previous.id)) ?? top;
    const openedBefore = previous && opened.get(previous.id);
    const opening = opens.exec(type);
    let branch = parent;
    let fork: Fork | null = null;
    if (type.startsWith('MapIteration')) {
      const map = openedBefore?.kind === 'Map' ? openedBefore : enclosingMap(parent, detailsOf(event).name);
      const key = String(detailsOf(event).index);
      if (map && type === 'MapIterationStarted') {
        branch = { fork: map, steps: [] };
        map.branches.set(map.branches.has(key) ? `${key}/${unnamed++}` : key, branch);
      } else branch = map?.branches.get(key) ?? parent;
    } else if (opening) {
      const kind = opening[1] as Fork['kind'];
      // Without its Entered event before it, this is a new attempt of the fork that the previous event was in.
      const again =
        previous !== undefined &&
        !previous.type.endsWith('StateEntered') &&
        parent.fork?.kind === kind &&
        !openedBefore;
      branch = again && parent.fork ? parent.fork.parent : parent;
      const name = again ? parent.fork?.name : previous && detailsOf(previous).name;
      fork = { kind, name, branches: new Map(), parent: branch, failed: false };
    } else if (closes.test(type)) {
      if (!openedBefore && parent.fork) {
        branch = parent.fork.parent;
        if (!type.endsWith('Succeeded')) parent.fork.failed = true;
      }
    } else if (exits.test(type)) {
      if (!openedBefore && parent.fork && parent.fork.name === detailsOf(event).name) branch = parent.fork.parent;
    } else if (ends.test(type)) {
      for (let b = parent; b.fork; b = b.fork.parent) b.fork.failed = true;
      branch = top;
    } else if (openedBefore?.kind === 'Parallel') {
      branch = { fork: openedBefore, steps: [] };
      openedBefore.branches.set(`branch ${unnamed++}`, branch);
    }
    branchOf.set(event.id, branch);
    if (fork) opened.set(event.id, fork);
    branch.steps.push({ event, fork });
    if (type === 'MapIterationFailed' && branch.fork) branch.fork.failed = true;
  }
  return top;
}

function enclosingMap(branch: Branch, name: Json | undefined): Fork | null {
  for (let fork = branch.fork; fork; fork = fork.parent.fork) {
    if (fork.kind === 'Map' && fork.name === name) return fork;
  }
  return branch.fork;
}
