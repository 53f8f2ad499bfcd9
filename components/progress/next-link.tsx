import Link from 'next/link';
import { Glyph } from '@/components/ui/glyph';
import { assertNever } from '@/lib/kernel/assert-never';
import type { NextStep } from './next-step';

type Words = { readonly says: string; readonly button: string; readonly href: string };

function wordsFor(step: NextStep): Words {
  const { id, title, minutes, items } = step.lesson;
  const quiz = `/quizzes/${id}`;
  switch (step.do) {
    case 'go-on': {
      const left = step.left === 1 ? '1 question is' : `${step.left} questions are`;
      return { says: `You began to practice “${title}”; ${left} left.`, button: 'Go on', href: quiz };
    }
    case 'practice':
      return {
        says: `You have read “${title}”. Does it hold?`,
        button: `Practice ${items.length} questions`,
        href: quiz,
      };
    case 'read':
      return { says: `Next lesson: “${title}”, ${minutes} minutes.`, button: 'Read it', href: `/lessons/${id}` };
    case 'repeat':
      return {
        says: `“${title}” came out at ${step.right} of ${step.total} right last time.`,
        button: 'Practice it again',
        href: quiz,
      };
    default:
      return assertNever(step);
  }
}

export function NextLink({ step }: { readonly step: NextStep }) {
  const { says, button, href } = wordsFor(step);
  return (
    <section className="next" aria-labelledby="next-step">
      <h2 className="label" id="next-step">
        Next
      </h2>
      <p>{says}</p>
      <Link className="btn primary" href={href}>
        {button} <Glyph name="next" />
      </Link>
    </section>
  );
}
