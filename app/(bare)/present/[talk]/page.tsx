import { getMDXComponent } from 'mdx-bundler/client';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Presentation } from '@/components/present/presentation';
import { findDeck, listDecks } from '@/lib/content';
import { loadTalk } from '../../../load-talk';
import { stageVocabulary } from './vocabulary';

type Params = { readonly params: Promise<{ readonly talk: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return listDecks().map(({ id }) => ({ talk: id }));
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const deck = findDeck((await params).talk);
  return deck ? { title: `${deck.title} (stage)`, description: deck.summary } : {};
}

export default async function PresentPage({ params }: Params) {
  const deck = findDeck((await params).talk);
  if (!deck) notFound();
  const { talk, code } = await loadTalk(deck);
  const Words = getMDXComponent(code);
  return <Presentation talk={talk} deck={<Words components={stageVocabulary} />} />;
}
