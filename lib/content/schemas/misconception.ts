import 'server-only';
import { z } from 'zod';
import { IdSchema } from '@/lib/quiz';

/**
 * `content/misconceptions.yaml`: a wrong belief with a name. Where an engine can hold it, `mutation` is the
 * key of that engine's wrong rule: then the belief runs too, and the answers it leads to are computed.
 */
export const MisconceptionSchema = z
  .strictObject({
    id: IdSchema,
    belief: z.string().min(1),
    correction: z.string().min(1),
    facts: z.array(IdSchema),
    engine: z.string().optional(),
    mutation: z.string().optional(),
  })
  .refine(({ engine, mutation }) => mutation === undefined || engine !== undefined, {
    path: ['mutation'],
    error: 'A mutation belongs to an engine; name it in "engine"',
  });
export type Misconception = z.infer<typeof MisconceptionSchema>;
