export const engine = 'asl';

/** Grows with every change of behaviour; `golden.test.ts` notices one. Receipts and permalinks quote it. */
export const version = 2;
