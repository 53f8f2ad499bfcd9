import { z } from 'zod';
import type { SharedView } from './permalink';

/** What the author of a link saw of its run, in short: enough to say what a later engine does differently. */
const SeenRunSchema = z.strictObject({
  outcome: z.string().max(300),
  events: z.number().int().min(0),
  endsAt: z.number().min(0),
});
export type SeenRun = z.infer<typeof SeenRunSchema>;

/** Kept among what a link says of the view; links made before have none, and what does not fit is none either. */
export function seenRunOf({ view }: SharedView): SeenRun | null {
  return SeenRunSchema.safeParse(view?.seen).data ?? null;
}
