import 'server-only';
import type { AssignmentView } from '@/lib/classes/views';
import { findLesson, listLessons } from '@/lib/content';

/** What an assignment's lesson is called and where it is done. One that was taken off the site goes by its id. */
export function lessonPlace(kind: AssignmentView['kind'], lesson: string): Pick<AssignmentView, 'title' | 'href'> {
  const title = findLesson(lesson)?.title ?? lesson;
  return { title, href: kind === 'lesson' ? `/lessons/${lesson}` : `/quizzes/${lesson}` };
}

/** Where a question is taught; null for one that is in no lesson any more. */
export function lessonOfItem(item: string): { readonly id: string; readonly title: string } | null {
  const lesson = listLessons().find(({ items }) => items.includes(item));
  return lesson ? { id: lesson.id, title: lesson.title } : null;
}
