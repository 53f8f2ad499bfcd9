import { assertNever } from '@/lib/kernel/assert-never';
import type { PublicChoice, PublicItem, PublicLeaf, PublicSimulation } from '@/lib/quiz';
import { chosenOf, type LeafSubmission, type Submission } from '@/lib/quiz/wire';

export type Ask = {
  /** What is asked, and how far the learner is. */
  readonly says: string;
  readonly ready: boolean;
  /** Said to a Submit that comes too early. */
  readonly missing: string;
};

/** What is asked, and what is missing before Submit. */
export function askFor(item: PublicItem, submission: Submission | null): Ask {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return askForChoice(item, chosenOf(submission));
    case 'ordering':
      return {
        says: 'Put them in order, first to last.',
        ready: submission?.kind === 'ordering' && submission.order.length === item.steps.length,
        missing: 'Nothing was moved. Submit again if this order is your answer.',
      };
    case 'matching': {
      const given = submission?.kind === 'matching' ? Object.keys(submission.pairs).length : 0;
      const total = item.prompts.length;
      return {
        says: `Give each its answer. ${given} of ${total} given.`,
        ready: given === total,
        missing: 'Submit opens when each has one.',
      };
    }
    case 'case': {
      const answers = submission?.kind === 'case' ? submission.answers : {};
      const done = item.items.filter((leaf) => askFor(leaf, answers[leaf.id] ?? null).ready).length;
      return {
        says: `${item.items.length} questions about one run. ${done} of ${item.items.length} answered.`,
        ready: done === item.items.length,
        missing: 'Submit opens when all are. An order that you did not move counts as it stands.',
      };
    }
    case 'simulation':
      return {
        says: askToWrite(item),
        ready: submission?.kind === 'simulation',
        missing: 'Change it first: as it stands, it does not pass.',
      };
    default:
      return assertNever(item);
  }
}

const numbers = ['no', 'ONE', 'TWO', 'THREE', 'FOUR'];
export const inCapitals = (count: number): string => numbers[count] ?? `${count}`;

function askForChoice(item: PublicChoice, chosen: readonly string[]): Ask {
  const missing = 'Submit opens when you have.';
  if (item.kind === 'single') return { says: 'Choose one.', ready: chosen.length === 1, missing };
  return {
    says: `Choose ${inCapitals(item.choose)}. ${chosen.length} of ${item.choose} chosen.`,
    ready: chosen.length === item.choose,
    missing,
  };
}

function askToWrite({ mode, parts }: PublicSimulation): string {
  if (mode === 'mutants') {
    return `Write what goes in. It is run by the right workflow and by ${parts} wrong ones: make each wrong one show.`;
  }
  return `Edit and run it as often as you like. When you submit, ${parts === 1 ? '1 hidden check judges' : `${parts} hidden checks judge`} how it behaves.`;
}

/** An order that nobody moved is an answer too, once the learner has said so: the steps as they are shown. */
export function takeAsShown(item: PublicItem, submission: Submission | null): Submission | null {
  if (item.kind === 'ordering') return submission === null ? orderShown(item) : null;
  if (item.kind !== 'case') return null;
  const answers = submission?.kind === 'case' ? submission.answers : {};
  const unmoved = item.items.flatMap((leaf) =>
    leaf.kind === 'ordering' && !answers[leaf.id] ? [[leaf.id, orderShown(leaf)] as const] : [],
  );
  return unmoved.length === 0 ? null : { kind: 'case', answers: { ...answers, ...Object.fromEntries(unmoved) } };
}

const orderShown = ({ steps }: Extract<PublicLeaf, { kind: 'ordering' }>): LeafSubmission => ({
  kind: 'ordering',
  order: steps.map(({ id }) => id),
});

/** Nothing is answered, or everything was taken back. */
export function isBlank(submission: Submission): boolean {
  switch (submission.kind) {
    case 'choice':
      return submission.chosen.length === 0;
    case 'ordering':
      return submission.order.length === 0;
    case 'matching':
      return Object.keys(submission.pairs).length === 0;
    case 'case':
      return Object.values(submission.answers).every(isBlank);
    case 'simulation':
      return false;
    default:
      return assertNever(submission);
  }
}
