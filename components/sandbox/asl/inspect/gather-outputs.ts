import type { AslEvent } from '@/lib/asl/events';
import type { Json } from '@/lib/kernel/json';

/**
 * What a Map or a Parallel gave back: the outputs of its items or branches, in their order (ASL spec). Read off the events inside
 * the newest attempt, because none of its own says it. Null while it works, and for a Map Run, whose children may be only counted.
 */
export function gatherOutputs(
  mine: readonly AslEvent[],
  events: readonly AslEvent[],
): { readonly value: Json; readonly n: number } | null {
  const end = mine.findLast(({ kind }) => kind === 'map-succeeded' || kind === 'parallel-succeeded');
  const begin = mine.findLast(
    ({ kind, n }) => (kind === 'map-started' || kind === 'parallel-started') && n < (end?.n ?? 0),
  );
  if (!end || !begin || mine.some(({ kind }) => kind === 'map-run-started')) return null;
  const count = begin.kind === 'map-started' ? begin.length : begin.kind === 'parallel-started' ? begin.branches : 0;
  const outputs = Array.from({ length: count }, (): Json => null);
  for (const event of events.slice(begin.n, end.n)) {
    const { path } = event;
    if (event.kind !== 'state-exited' || event.next !== null || path.length !== end.path.length + 3) continue;
    if (end.path.every((part, i) => part === path[i]))
      outputs[Number(path[end.path.length]?.replace(/^\w+:/, ''))] = event.output;
  }
  return { value: outputs, n: end.n };
}
