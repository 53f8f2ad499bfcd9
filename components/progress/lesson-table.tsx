import Link from 'next/link';
import { StateWord } from '@/components/ui/glyph';
import type { Progress } from '@/lib/quiz/wire';
import type { LessonInfo } from './lesson-info';

type Props = { readonly progress: Progress; readonly lessons: readonly LessonInfo[] };

export function LessonTable({ progress, lessons }: Props) {
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">Lessons</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Lesson</th>
            <th scope="col">Read</th>
            <th scope="col">Sandboxes solved</th>
          </tr>
        </thead>
        <tbody>
          {lessons.map(({ id, title }) => {
            const isRead = progress.lessonsRead.some(({ lesson }) => lesson === id);
            const solved = progress.sandboxesSolved
              .filter(({ subject }) => subject.startsWith(`${id}/`))
              .map(({ subject }) => subject.slice(id.length + 1).replaceAll('-', ' '));
            return (
              <tr key={id}>
                <th scope="row">
                  <Link href={`/lessons/${id}`}>{title}</Link>
                </th>
                <td>
                  {isRead ? <StateWord state="succeeded">read</StateWord> : <span className="mute">not yet</span>}
                </td>
                <td>
                  {solved.length > 0 ? (
                    <StateWord state="succeeded">{solved.join(', ')}</StateWord>
                  ) : (
                    <span className="mute">none yet</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
