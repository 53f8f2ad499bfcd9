import 'server-only';
import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { IdSchema } from '@/lib/quiz';

/**
 * `content/templates/keys.json`: the keys of the variants that the content check proves again, by template and seed. They are
 * written by `scripts/templates.mts`, never by hand: a key that moves is a change of an engine that somebody has to accept.
 */
export const TemplateKeysSchema = z.record(IdSchema, z.record(z.string().regex(/^\d+$/), JsonSchema));
export type TemplateKeys = z.infer<typeof TemplateKeysSchema>;
