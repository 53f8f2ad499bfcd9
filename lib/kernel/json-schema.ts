import { z } from 'zod';
import type { Json } from './json';

/** Apart from `json.ts`, so that a page that only compares values does not load a schema library. */
export const JsonSchema: z.ZodType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(JsonSchema), z.record(z.string(), JsonSchema)]),
);
