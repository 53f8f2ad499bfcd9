import type { Metadata } from 'next';
import Link from 'next/link';
import { Legal } from '@/components/ui/legal';
import { findSkill, listItemSets, listLessons, listTemplates } from '@/lib/content';
import '@/components/progress/progress.css';
import '@/components/quiz/quiz-list.css';

export const metadata: Metadata = {
  title: 'Practice',
  description: 'Questions whose answers are runs: by lesson, by kind, and made anew from templates.',
};

export default function PracticePage() {
  const lessons = listLessons().filter(({ items }) => items.length > 0);
  const sets = listItemSets();
  const templates = listTemplates().filter(({ pool }) => pool === 'practice');
  const skills = [...new Set(templates.map(({ skills: [first = ''] }) => first))];
  return (
    <>
      <main id="main" className="plain practice-list">
        <h1>Practice</h1>
        <section aria-labelledby="by-lesson">
          <h2 id="by-lesson">By lesson</h2>
          <ul>
            {lessons.map(({ id, title, items }) => (
              <Row key={id} href={`/quizzes/${id}`} title={title} count={items.length} />
            ))}
          </ul>
        </section>
        {sets.length > 0 && (
          <section aria-labelledby="beside">
            <h2 id="beside">Beside the lessons</h2>
            <p>Orders, pairs, cases, workflows to repair and mutants to kill.</p>
            <ul>
              {sets.map(({ id, title, items }) => (
                <Row key={id} href={`/quizzes/sets/${id}`} title={title} count={items.length} />
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="variants">
          <h2 id="variants">Made anew each time</h2>
          <p>Each of these makes a question with other numbers whenever you ask for one; a run computes its answer.</p>
          <ul>
            {skills.map((skill) => (
              <li key={skill}>
                <span>{findSkill(skill)?.title ?? skill}</span>
                <span className="variants">
                  {templates
                    .filter(({ skills: [first] }) => first === skill)
                    .map(({ id }) => (
                      <Link key={id} href={`/quizzes/templates/${id}`} prefetch={false}>
                        {id.replace(/^[^.]+\./, '').replaceAll(/[.-]/g, ' ')}
                      </Link>
                    ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <Legal />
    </>
  );
}

function Row({ href, title, count }: { readonly href: string; readonly title: string; readonly count: number }) {
  return (
    <li>
      <Link href={href}>{title}</Link>
      <span className="mono mute">{count === 1 ? '1 question' : `${count} questions`}</span>
    </li>
  );
}
