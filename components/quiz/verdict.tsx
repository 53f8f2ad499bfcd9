import { StateWord } from '@/components/ui/glyph';
import { assertNever } from '@/lib/kernel/assert-never';
import type { PublicItem } from '@/lib/quiz';
import type { Feedback } from '@/lib/quiz/wire';
import { type KeptAnswer, useJournalStatus } from './journal';
import { letterOf } from './kinds/choice';

/** How a submitted answer stands: on its way, being graded, or graded. */
export function Verdict({ item, answer }: { readonly item: PublicItem; readonly answer: KeptAnswer }) {
  const { feedback, score, grading } = answer;
  const { trouble, setAside } = useJournalStatus();
  if (!feedback) {
    if (setAside.some(({ post }) => post.kind === 'answer' && post.body.item === item.id)) {
      return 'Submitted, but the server did not take it: see above.';
    }
    if (grading === 'failed') return <StateWord state="timedout">Not graded: its runs did not end in time.</StateWord>;
    if (grading === 'waiting') return <StateWord state="running">Submitted. The hidden runs are being made…</StateWord>;
    if (score === null) return trouble ? 'Submitted and saved on this device, not graded yet.' : 'Submitted. Grading…';
    return score === 1 ? <StateWord state="succeeded">Right.</StateWord> : <StateWord state="failed">Wrong.</StateWord>;
  }
  return (
    <>
      {feedback.right ? (
        <StateWord state="succeeded">Right.</StateWord>
      ) : (
        <StateWord state="failed">{feedback.score > 0 ? 'Partly right.' : 'Wrong.'}</StateWord>
      )}{' '}
      {detail(item, feedback)}
    </>
  );
}

const of = (right: number, total: number, what: string) => `${right} of ${total} ${what}.`;

function detail(item: PublicItem, feedback: Feedback): string {
  switch (item.kind) {
    case 'single':
    case 'multiple': {
      const letters = item.options.flatMap(({ id }, index) =>
        feedback.options.some((option) => option.id === id && option.right) ? [letterOf(index)] : [],
      );
      if (feedback.right) return '';
      return letters.length === 1
        ? `The right answer is ${letters[0]}.`
        : `The right answers are ${letters.join(' and ')}.`;
    }
    case 'ordering':
      return feedback.right ? '' : 'This is the right order.';
    case 'matching': {
      const pairs = feedback.pairs ?? [];
      return feedback.right ? '' : of(pairs.filter(({ right }) => right).length, pairs.length, 'are paired right');
    }
    case 'case': {
      const items = feedback.items ?? [];
      return of(items.filter(({ right }) => right).length, items.length, 'questions right');
    }
    case 'simulation': {
      if (feedback.unreadable) {
        return `Nothing was run: ${feedback.unreadable.text} could not be read. ${feedback.unreadable.message}`;
      }
      const counted = (feedback.judged ?? []).filter(({ weight }) => weight > 0);
      const met = counted.filter((judged) => judged.met).length;
      const what = item.mode === 'mutants' ? 'wrong workflows told apart' : 'hidden checks met';
      return `${of(met, counted.length, what)} Score ${Math.round(feedback.score * 100)}%.`;
    }
    default:
      return assertNever(item);
  }
}
