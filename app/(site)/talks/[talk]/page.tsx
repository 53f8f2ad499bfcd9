import { getMDXComponent } from 'mdx-bundler/client';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { dayMonthYear, FactSource } from '@/components/lesson/prose';
import { SpeakerKeys } from '@/components/present/speaker-keys';
import { Legal } from '@/components/ui/legal';
import { findDeck, findFact, listDecks } from '@/lib/content';
import { loadTalk } from '../../../load-talk';
import { pageVocabulary, stepAnchor } from './vocabulary';
import '@/components/lesson/lesson.css';
import './talk.css';

type Params = { readonly params: Promise<{ readonly talk: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return listDecks().map(({ id }) => ({ talk: id }));
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const deck = findDeck((await params).talk);
  return deck ? { title: deck.title, description: deck.summary } : {};
}

export default async function TalkPage({ params }: Params) {
  const deck = findDeck((await params).talk);
  if (!deck) notFound();
  const loaded = await loadTalk(deck);
  const { steps } = loaded.talk;
  const Words = getMDXComponent(loaded.code);
  const facts = deck.facts.flatMap((id) => findFact(id) ?? []);
  const checked = facts.map((fact) => fact.checked).sort()[0];
  return (
    <>
      <main id="main" className="talk">
        <header className="title">
          <h1>{deck.title}</h1>
          <p className="stand">{deck.summary}</p>
          <p className="meta">
            <span>{deck.minutes} min</span>
            <span>{steps.length} steps</span>
            {checked && <span>Facts checked {dayMonthYear(checked)}</span>}
          </p>
          <p className="talkacts">
            <a className="btn primary" href={`/present/${deck.id}`}>
              Present
            </a>
            <span className="mute">Opens the stage. Once it says so, it needs no network.</span>
          </p>
        </header>
        <nav className="talkoutline" aria-label="Steps">
          <h2>Steps</h2>
          <ol>
            {steps.map(({ title }) => (
              <li key={title}>
                <a href={`#${stepAnchor(title)}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <SpeakerKeys />
        <article className="talksteps">
          <Words components={pageVocabulary(loaded)} />
        </article>
        <details className="lesson-sources">
          <summary>
            Sources <span className="mute">{facts.length} facts behind this talk</span>
          </summary>
          <ul>
            {facts.map((fact) => (
              <li key={fact.id} id={fact.id}>
                {fact.statement}{' '}
                <span className="mute">
                  <FactSource fact={fact} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      </main>
      <Legal />
    </>
  );
}
