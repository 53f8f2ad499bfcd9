import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Practice } from '@/components/quiz/practice';
import { Legal } from '@/components/ui/legal';
import { findItemSet, findSkill, listItemSets, publishedItems } from '@/lib/content';
import { toPublic } from '@/lib/quiz';

type Props = { readonly params: Promise<{ readonly set: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return listItemSets().map(({ id }) => ({ set: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const set = findItemSet((await params).set);
  return { title: set ? `Practice: ${set.title}` : 'No such practice' };
}

/** Items of one folder beside the lessons. As on a lesson's page, only what may be seen before an answer goes into it. */
export default async function ItemSetPage({ params }: Props) {
  const set = findItemSet((await params).set);
  if (!set) notFound();
  const published = await publishedItems();
  const items = set.items.flatMap((id) => {
    const found = published.find(({ item }) => item.id === id);
    return found ? [toPublic(found, 0)] : [];
  });
  const titles = items.flatMap(({ skills }) => skills).map((id) => [id, findSkill(id)?.title ?? id] as const);
  return (
    <>
      <Practice
        subject={{ quiz: `set:${set.id}`, title: set.title, lesson: null }}
        items={items}
        skills={Object.fromEntries(titles)}
      />
      <Legal />
    </>
  );
}
