import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Review, type ReviewedAnswer } from '@/components/quiz/review';
import { Legal } from '@/components/ui/legal';
import { readAttempt } from '@/lib/learning/read-attempt';
import { findViewer } from '@/lib/session/find-viewer';

type Props = { readonly params: Promise<{ readonly attempt: string }> };

export const metadata: Metadata = { title: 'Review' };

/** One's own attempt again: each final answer with its feedback and its receipt. */
export default async function ReviewPage({ params }: Props) {
  const attempt = await readAttempt(await findViewer(), (await params).attempt);
  if (!attempt) notFound();
  const answers = attempt.answers.map(({ item, given, state }): ReviewedAnswer => {
    const { sequence, contentHash, submission, score } = given;
    const { id, feedback, grading, regraded } = state;
    const more = { ...(grading === 'done' ? {} : { grading }), ...(regraded ? { regraded } : {}) };
    return {
      item,
      answer: { id, sequence, contentHash, seed: attempt.seed, submission, final: true, score, feedback, ...more },
    };
  });
  return (
    <>
      <Review title={`Review: ${attempt.quiz.replace(/^\w+:/, '')}`} answers={answers} />
      <Legal />
    </>
  );
}
