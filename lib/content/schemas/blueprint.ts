import 'server-only';
import { z } from 'zod';
import { itemKinds } from '@/lib/quiz';

/** `content/blueprints/*.yaml`: an exam's shape as data, versioned by its code. */
export const BlueprintSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,4}-C\d{2}$/, { error: 'A blueprint\'s id is the exam\'s code, such as "DVA-C03"' }),
  title: z.string().min(1),
  /** First day, or first month where only that is known. */
  from: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'A day (2026-12-01) or a month (2023-02)' }),
  lastDay: z.iso.date().nullable(),
  total: z.number().int().positive(),
  scored: z.number().int().positive(),
  minutes: z.number().int().positive(),
  /** Scaled score AWS passes; shown as AWS's number, never computed from ours. */
  pass: z.number().int().positive(),
  domains: z.array(z.strictObject({ id: z.string(), title: z.string().optional(), w: z.number().positive() })).min(1),
  /** Item kinds a form may draw. */
  types: z.array(z.enum(itemKinds)).min(1),
  typesVerified: z.boolean().default(true),
  /** Compared with the published exam guide. */
  verified: z.boolean(),
});
export type Blueprint = z.infer<typeof BlueprintSchema>;
