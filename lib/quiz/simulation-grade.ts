import { z } from 'zod';

/** What one judge says of what the learner wrote, and the event of its run that decided. */
export const JudgedSchema = z.strictObject({
  /** A judge, a mutant, or `ends`. */
  id: z.string(),
  says: z.string(),
  met: z.boolean(),
  /** Its share in the score; 0 for what must hold before anything counts. */
  weight: z.number().min(0),
  decidedBy: z.number().int().nullable(),
  /** Of its run; null where there was none. */
  hash: z.string().nullable(),
});
export type Judged = z.infer<typeof JudgedSchema>;

/** The grade of a simulation, as it comes out of the process that ran it and as a row keeps it. */
export const SimulationGradeSchema = z.strictObject({
  score: z.number().min(0).max(1),
  right: z.boolean(),
  judged: z.array(JudgedSchema),
  /** Of the engine that ran, or null where nothing did. */
  engineVersion: z.number().int().nullable(),
  /** SHA-256 over the judges and the hashes of their runs: the same submission gives the same. */
  traceHash: z.string(),
  /** What the learner wrote and nobody could read: then nothing was run. */
  unreadable: z.strictObject({ text: z.string(), message: z.string() }).optional(),
});
export type SimulationGrade = z.infer<typeof SimulationGradeSchema>;
