/** Types of AWS's history that its console marks red: failed, timed out or aborted, and an expression without a value. */
export const isFailure = (type: string): boolean => /(?:Failed|TimedOut|Aborted)$/.test(type);
