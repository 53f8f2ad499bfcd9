import { assertNever } from '@/lib/kernel/assert-never';
import type { Submission } from '@/lib/quiz';
import { toCsv } from './to-csv';

/** One save of an answer. Instants are ISO text. */
export type AnswerLine = {
  readonly savedAt: string;
  readonly quiz: string;
  readonly attempt: string;
  readonly item: string;
  readonly submission: Submission;
  readonly final: boolean;
  /** 0 … 1; null until the answer is final. */
  readonly score: number | null;
};

const columns = ['saved UTC', 'quiz', 'attempt', 'question', 'answer', 'final', 'percent'];

export function answersCsv(answers: readonly AnswerLine[]): string {
  return toCsv([
    columns,
    ...answers.map(({ savedAt, quiz, attempt, item, submission, final, score }) => [
      savedAt,
      quiz,
      attempt,
      item,
      wordsOf(submission),
      final ? 'yes' : 'no',
      score === null ? '' : Math.round(100 * score),
    ]),
  ]);
}

/** The ids of what was answered. */
function wordsOf(submission: Submission): string {
  switch (submission.kind) {
    case 'choice':
      return submission.chosen.join(' ');
    case 'ordering':
      return submission.order.join(' ');
    case 'matching':
      return Object.entries(submission.pairs)
        .map(([prompt, answer]) => `${prompt}: ${answer}`)
        .join('; ');
    case 'case':
      return Object.entries(submission.answers)
        .map(([leaf, answer]) => `${leaf} (${wordsOf(answer)})`)
        .join('; ');
    case 'simulation':
      return Object.entries(submission.texts)
        .map(([name, text]) => `${name}:\n${text}`)
        .join('\n\n');
    default:
      return assertNever(submission);
  }
}
