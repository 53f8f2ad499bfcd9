/** Kinds of events a talk may stop at, those first that matter most. Others are passed over. */
export type StopKinds = readonly (readonly string[])[];

/** More steps than this are no talk. */
export const mostStops = 40;

/**
 * The events at which somebody who shows a run would stop. Where there are too many the kinds that matter least
 * go, as a whole; where one kind alone is too many its first are kept, and always the end of the run.
 */
export function chooseStops<E extends { readonly n: number; readonly kind: string }>(
  events: readonly E[],
  kinds: StopKinds,
  most: number = mostStops,
): readonly E[] {
  const last = events.at(-1);
  let chosen: readonly E[] = [];
  for (let groups = kinds.length; groups > 0; groups -= 1) {
    const wanted = new Set(kinds.slice(0, groups).flat());
    chosen = events.filter((event) => wanted.has(event.kind) || event === last);
    if (chosen.length <= most) return chosen;
  }
  return last && chosen.length > 0 ? [...chosen.slice(0, most - 1), last] : [];
}
