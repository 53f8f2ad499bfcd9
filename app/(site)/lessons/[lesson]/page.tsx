import { getMDXComponent } from 'mdx-bundler/client';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { LessonKeys } from '@/components/lesson/lesson-keys';
import { Outline } from '@/components/lesson/outline';
import { dayMonthYear, FactSource } from '@/components/lesson/prose';
import { ReadMark } from '@/components/lesson/read-mark';
import { Glyph } from '@/components/ui/glyph';
import { Legal } from '@/components/ui/legal';
import { compileLesson, findFact, findLesson, findSkill, listLessons, listTracks } from '@/lib/content';
import { vocabularyOf } from './vocabulary';
import '@/components/lesson/lesson.css';

type Params = { readonly params: Promise<{ readonly lesson: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return listLessons().map(({ id }) => ({ lesson: id }));
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const lesson = findLesson((await params).lesson);
  return lesson ? { title: lesson.title, description: lesson.summary } : {};
}

export default async function LessonPage({ params }: Params) {
  const lesson = findLesson((await params).lesson);
  if (!lesson) notFound();
  const { code, outline } = await compileLesson(lesson);
  const Prose = getMDXComponent(code);
  const track = listTracks().find(({ id }) => id === lesson.track);
  const siblings = listLessons(lesson.track);
  const place = siblings.findIndex(({ id }) => id === lesson.id);
  const before = siblings[place - 1];
  const after = siblings[place + 1];
  const facts = lesson.facts.flatMap((id) => findFact(id) ?? []);
  const checked = facts.map((fact) => fact.checked).sort()[0];
  const objectives = [...new Set(lesson.skills.flatMap((id) => findSkill(id)?.objectives ?? []))];

  return (
    <>
      <div className="lesson">
        <nav className="outline" aria-label="On this page">
          <p className="label">{track?.title}</p>
          <p className="of">
            <Link href={`/tracks/${lesson.track}`}>Lessons</Link>, {place + 1} of {siblings.length}
          </p>
          <Outline headings={outline.filter(({ depth }) => depth === 2)} />
        </nav>
        <main id="main">
          <header className="title">
            <h1>{lesson.title}</h1>
            <p className="stand">{lesson.summary}</p>
            <p className="meta">
              <span>{lesson.minutes} min</span>
              <span>{objectives.map((objective) => objective.replace(':', ' ')).join(', ')}</span>
              {checked && <span>Facts checked {dayMonthYear(checked)}</span>}
            </p>
          </header>
          <article className="prose">
            <Prose components={vocabularyOf(lesson)} />
          </article>
          <ReadMark lesson={lesson.id} />
          <details className="lesson-sources">
            <summary>
              Sources <span className="mute">{facts.length} facts behind this lesson</span>
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
          <nav className="turn" aria-label="Lessons before and after">
            {before && (
              <Link href={`/lessons/${before.id}`}>
                <Glyph name="prev" />
                <span>
                  <small>Before</small>
                  {before.title}
                </span>
              </Link>
            )}
            {after ? (
              <Link href={`/lessons/${after.id}`}>
                <span>
                  <small>Next</small>
                  {after.title}
                </span>
                <Glyph name="next" />
              </Link>
            ) : (
              <Link href={`/quizzes/${lesson.id}`}>
                <span>
                  <small>Next</small>
                  Practice questions
                </span>
                <Glyph name="next" />
              </Link>
            )}
          </nav>
          <LessonKeys
            practice={`/quizzes/${lesson.id}`}
            {...(before ? { before: `/lessons/${before.id}` } : {})}
            {...(after ? { after: `/lessons/${after.id}` } : {})}
          />
        </main>
      </div>
      <Legal />
    </>
  );
}
