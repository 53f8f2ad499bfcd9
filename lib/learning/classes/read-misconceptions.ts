import 'server-only';
import type { ClassViewer } from '@/lib/classes/class-viewer';
import { sharedMisconceptions } from '@/lib/classes/misconceptions';
import type { SharedMisconception } from '@/lib/classes/views';
import type { Db } from '@/lib/data/db';
import { listGivenAnswers } from '@/lib/data/deeds';
import { chosenOf } from '@/lib/quiz';
import { findPublished } from '../find-published';
import { lessonOfItem } from './lesson-place';

/** Which wrong beliefs a class's answers show: to one assignment, or to all that are not withdrawn. */
export async function readMisconceptions(
  db: Db,
  viewer: ClassViewer<'read-results'>,
  assignment?: string,
): Promise<SharedMisconception[]> {
  const given = await listGivenAnswers(db, viewer, assignment);
  const answers = [];
  for (const { contentHash, submission, learners } of given) {
    const published = await findPublished(contentHash);
    if (!published) throw new Error(`Answered item ${contentHash} is no longer stored`);
    answers.push({ published, chosen: chosenOf(submission), learners });
  }
  return sharedMisconceptions(answers, lessonOfItem);
}
