import Link from 'next/link';
import { CheckState } from '@/components/lesson/check-state';
import { LessonSandbox } from '@/components/lesson/lesson-sandbox';
import { ExamTip, FactCard, Formula, Note, OldNotes } from '@/components/lesson/prose';
import { StemText } from '@/components/quiz/stem';
import { Glyph } from '@/components/ui/glyph';
import type { Word } from '@/content/vocabulary';
import { findFact, findItem, findScenario, type Lesson } from '@/lib/content';
import type { ScenarioEngine } from '@/lib/quiz';

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
    AslSandbox: sandboxOf('asl', lesson),
    AppSyncSandbox: sandboxOf('appsync', lesson),
    AuthModesSandbox: sandboxOf('auth-modes', lesson),
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

type SandboxProps = { readonly scenario: string; readonly caption?: string };

/** A sandbox by the name of a scenario file in the lesson's folder. */
function sandboxOf(engine: ScenarioEngine, lesson: Lesson) {
  return ({ scenario, caption }: SandboxProps) => (
    <LessonSandbox
      scenario={found(findScenario(engine, scenario, lesson.id), `scenario ${scenario}`)}
      name={scenario}
      lesson={lesson.id}
      {...(caption === undefined ? {} : { caption })}
    />
  );
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
