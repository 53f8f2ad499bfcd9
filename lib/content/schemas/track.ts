import 'server-only';
import { z } from 'zod';
import { IdSchema } from '@/lib/quiz';

/** `content/tracks.yaml`: the services taught, in the order shown. The id is the folder of the track's lessons. */
export const TrackSchema = z.strictObject({
  id: IdSchema,
  title: z.string().min(1),
  summary: z.string().min(1),
});
export type Track = z.infer<typeof TrackSchema>;
