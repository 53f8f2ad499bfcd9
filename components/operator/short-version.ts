/** The start of a hash is enough to tell versions of one item apart. */
export const shortVersion = (hash: string): string => hash.slice(0, 8);
