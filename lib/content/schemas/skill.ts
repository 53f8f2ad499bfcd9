import 'server-only';
import { z } from 'zod';
import { IdSchema } from '@/lib/quiz';

/** `content/skills.yaml`: what a learner can do, which lessons teach and items test. */
export const SkillSchema = z.strictObject({
  id: IdSchema,
  title: z.string().min(1),
  track: IdSchema,
  /** Skills to have first. */
  requires: z.array(IdSchema),
  /** Exam and task: `DVA-C03:1.1`. */
  objectives: z.array(
    z.string().regex(/^[A-Z]{2,4}-C\d{2}:\d\.\d$/, { error: 'An objective reads like "DVA-C03:1.1"' }),
  ),
});
export type Skill = z.infer<typeof SkillSchema>;
