import type { PartList, ProofError } from '../proof-error';

/** The first part whose id one before it has. */
export function repeatedPart(list: PartList, parts: readonly { readonly id: string }[]): ProofError | null {
  const repeated = parts.find((part, i) => parts.findIndex(({ id }) => id === part.id) !== i);
  return repeated ? { code: 'repeated-part', list, part: repeated.id } : null;
}
