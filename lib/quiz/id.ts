import { z } from 'zod';

/** Ids are kebab words joined by dots, for good: never reused, never renamed. */
export const IdSchema = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
  error: 'An id is lower-case words joined by "." or "-"',
});
