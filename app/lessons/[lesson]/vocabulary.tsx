import Link from 'next/link';
import { CheckState } from '@/components/lesson/check-state';
import { LessonSandbox } from '@/components/lesson/lesson-sandbox';
import { ExamTip, FactCard, Formula, Note, OldNotes } from '@/components/lesson/prose';
import { StemText } from '@/components/quiz/stem';
import { Glyph } from '@/components/ui/glyph';
import type { Word } from '@/content/vocabulary';
import { findFact, findItem, findScenario, type Lesson } from '@/lib/content';

/**
 * What a lesson may say (content/vocabulary.ts has the same names with their props). Lessons import nothing:
 * files of their folder are resolved here, on the server, and handed down as data.
 */
export function vocabularyOf(lesson: Lesson) {
  return {
    Note,
    ExamTip,
    OldNotes,
    Formula,
    Fact: ({ id }: { readonly id: string }) => <FactCard fact={found(findFact(id), `fact ${id}`)} />,
    AslSandbox: ({ scenario, caption }: { readonly scenario: string; readonly caption?: string }) => (
      <LessonSandbox
        scenario={found(findScenario(scenario, lesson.id), `scenario ${scenario}`)}
        name={scenario}
        lesson={lesson.id}
        {...(caption === undefined ? {} : { caption })}
      />
    ),
    Checks: ({ items }: { readonly items: string }) => (
      <>
        <ol className="checks">
          {items.split(/\s+/).map((id) => (
            <li key={id}>
              <Link href={`/quizzes/${lesson.id}#${id}`}>
                <StemText text={firstSentence(found(findItem(id), `item ${id}`).stem)} />
              </Link>
              <CheckState quiz={`lesson:${lesson.id}`} item={id} />
            </li>
          ))}
        </ol>
        <p className="practise">
          <Link className="btn" href={`/quizzes/${lesson.id}`}>
            Practice all {lesson.items.length} questions <Glyph name="next" />
          </Link>
          <span className="mute">No account needed; your answers are kept.</span>
        </p>
      </>
    ),
  } satisfies { readonly [word in Word]: unknown };
}

/** The content check has proven every reference; a miss here is our bug. */
function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined)
    throw new Error(`The lesson names a missing ${what}; run "npm run check".`);
  return value;
}

/** The question of a stem, for a list: its last sentence that asks. */
function firstSentence(stem: string): string {
  const sentences = stem.replaceAll(/```[\s\S]*?```/g, ' ').split(/(?<=[.?!])\s+/);
  return sentences.find((sentence) => sentence.endsWith('?')) ?? sentences[0] ?? stem;
}
