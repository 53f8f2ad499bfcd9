import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Practice } from '@/components/quiz/practice';
import { Legal } from '@/components/ui/legal';
import { findLesson, findSkill, listLessons, publishedItems } from '@/lib/content';
import { toPublic } from '@/lib/quiz';

type Props = { readonly params: Promise<{ readonly lesson: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return listLessons()
    .filter(({ items }) => items.length > 0)
    .map(({ id }) => ({ lesson: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lesson = findLesson((await params).lesson);
  return { title: `Practice: ${lesson?.title ?? 'not found'}`, description: lesson?.summary ?? '' };
}

/** Only what may be seen before an answer goes into the page: no key, no reason, no proof (see `toPublic`). */
export default async function QuizPage({ params }: Props) {
  const lesson = findLesson((await params).lesson);
  if (!lesson) notFound();
  // Options in one fixed order here; the browser orders them by the attempt's seed.
  const items = (await publishedItems(lesson.id)).map((published) => toPublic(published, 0));
  const titles = items.flatMap(({ skills }) => skills).map((id) => [id, findSkill(id)?.title ?? id] as const);
  return (
    <>
      <Practice
        subject={{
          quiz: `lesson:${lesson.id}`,
          title: lesson.title,
          lesson: { id: lesson.id, title: lesson.title, minutes: lesson.minutes },
        }}
        items={items}
        skills={Object.fromEntries(titles)}
      />
      <Legal />
    </>
  );
}
