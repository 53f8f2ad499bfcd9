import { assertNever } from '@/lib/kernel/assert-never';
import type { Submission } from '@/lib/quiz/wire';

/** What was submitted, by the ids of its parts: operators read them beside the item's file. */
export function submissionWords(submission: Submission): string {
  switch (submission.kind) {
    case 'choice':
      return submission.chosen.join(', ') || 'nothing';
    case 'ordering':
      return submission.order.join(', ') || 'nothing';
    case 'matching':
      return pairs(submission.pairs) || 'nothing';
    case 'case':
      return Object.entries(submission.answers)
        .map(([item, answer]) => `${item}: ${submissionWords(answer)}`)
        .join('; ');
    case 'simulation':
      return Object.entries(submission.texts)
        .map(([name, text]) => `${name}, ${text.length.toLocaleString('en')} characters`)
        .join('; ');
    default:
      return assertNever(submission);
  }
}

const pairs = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .map(([prompt, answer]) => `${prompt} → ${answer}`)
    .join(', ');
