import { demoClass } from '@/lib/classes/demo-class';
import { listLessons, publishedItems } from '@/lib/content';

/** The demo class over the lessons and questions as they are in this build. */
export async function loadDemo() {
  const lessons = listLessons();
  const content = await Promise.all(
    lessons.map(async ({ id, title }) => ({ id, title, items: await publishedItems(id) })),
  );
  return {
    ...demoClass(content),
    lessons: lessons.map(({ id, title, items }) => ({ id, title, questions: items.length })),
  };
}
