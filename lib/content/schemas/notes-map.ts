import 'server-only';
import { z } from 'zod';
import { IdSchema } from '@/lib/quiz';

/** `content/notes-map.yaml`: where a line of the study notes is taught, run and asked. */
export const NotesRowSchema = z
  .strictObject({
    /** The note's line; compared after normalising (see `normalise-note.ts`). */
    line: z.string().min(1),
    /** Heading the line stands under, where the same line stands under several. */
    under: z.string().min(1).optional(),
    /** `<lesson id>#<heading>`. */
    lessons: z
      .array(z.string().regex(/^[a-z0-9.-]+(#[^\s#]+)?$/, { error: 'A place reads "<lesson id>#<heading>"' }))
      .min(1),
    /** `asl/<id>`, `<lesson id>/<name>`, a name in the first lesson's folder, or `none` with a reason. */
    scenario: z.string().min(1),
    reason: z.string().min(1).optional(),
    items: z.array(IdSchema),
  })
  .refine(({ scenario, reason }) => scenario !== 'none' || reason !== undefined, {
    path: ['scenario'],
    error: '"none" needs a "reason"',
  });
export type NotesRow = z.infer<typeof NotesRowSchema>;
