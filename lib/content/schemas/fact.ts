import 'server-only';
import { z } from 'zod';
import { ExpectationSchema, QuerySchema } from '@/lib/kernel/query';
import { IdSchema } from '@/lib/quiz';

/**
 * `content/facts/<service>.yaml`: one claim, its source, the day the source was last looked at. `tier` is
 * `documented` where AWS says so and `observed` where it was recorded doing so. `assert` lets a run show it.
 */
export const FactSchema = z.strictObject({
  id: IdSchema.regex(/^[^.]+\.[^.]+\.[^.]/, { error: 'A fact\'s id reads "<service>.<topic>.<slug>"' }),
  statement: z.string().min(1),
  source: z.url({ protocol: /^https$/, error: 'A source is an https address' }),
  checked: z.iso.date(),
  tier: z.enum(['documented', 'observed']),
  assert: z.strictObject({ scenario: z.string().min(1), query: QuerySchema, expect: ExpectationSchema }).optional(),
});
export type Fact = z.infer<typeof FactSchema>;
