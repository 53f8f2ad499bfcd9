export const engine = 'appsync';
/** Raised with every change of what a run of the same scenario is; `golden.test.ts` notices. */
export const version = 1;
