/** One right option: all or nothing, in practice as in the exam. `right` holds the key's one id. */
export function scoreSingle(right: ReadonlySet<string>, chosen: ReadonlySet<string>): number {
  return chosen.size === 1 && [...chosen].every((id) => right.has(id)) ? 1 : 0;
}
