import { useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import type { PublicCase } from '@/lib/quiz';
import type { Feedback, LeafSubmission, Submission } from '@/lib/quiz/wire';
import { askFor } from '../ask-for';
import { StemText } from '../stem';
import { Given } from './given';
import { Leaf } from './leaf';
import type { ShowRun } from './leaf-view';

type Props = {
  readonly item: PublicCase;
  readonly submission: Submission | null;
  readonly feedback: Feedback | null;
  readonly locked: boolean;
  readonly struck: { readonly [item: string]: readonly string[] };
  onAnswer(submission: Submission): void;
  onStrike(leaf: string, option: string): void;
  readonly onShow: ShowRun | null;
};

/**
 * Questions about one run, beside the scenario that they are about. One Submit for all of them: an answer that were graded
 * alone would give away the run, and with it the others.
 */
export function Case({ item, submission, feedback, locked, struck, onAnswer, onStrike, onShow }: Props) {
  const answers = submission?.kind === 'case' ? submission.answers : {};
  return (
    <div className="case">
      {item.given.length > 0 && (
        <div className="given">
          <Given texts={item.given} />
        </div>
      )}
      <ol className="leaves">
        {item.items.map((leaf, i) => (
          <CaseLeaf
            key={leaf.id}
            leaf={leaf}
            number={i + 1}
            submission={answers[leaf.id] ?? null}
            feedback={feedback?.items?.find(({ id }) => id === leaf.id) ?? null}
            locked={locked}
            struck={struck[leaf.id] ?? []}
            onAnswer={(answer) => onAnswer({ kind: 'case', answers: { ...answers, [leaf.id]: answer } })}
            onStrike={(option) => onStrike(leaf.id, option)}
            onShow={onShow}
          />
        ))}
      </ol>
    </div>
  );
}

type LeafProps = {
  readonly leaf: PublicCase['items'][number];
  readonly number: number;
  readonly submission: LeafSubmission | null;
  readonly feedback: NonNullable<Feedback['items']>[number] | null;
  readonly locked: boolean;
  readonly struck: readonly string[];
  onAnswer(submission: LeafSubmission): void;
  onStrike(option: string): void;
  readonly onShow: ShowRun | null;
};

function CaseLeaf({ leaf, number, feedback, onShow, ...view }: LeafProps) {
  const [said, setSaid] = useState('');
  const asks = `asks-${leaf.id}`;
  return (
    <li className="leaf">
      <h2 id={asks}>
        <span className="mono">{number}</span> <StemText text={leaf.stem} />
      </h2>
      <p className="ask" role="status">
        {feedback ? (
          <LeafVerdict feedback={feedback} />
        ) : view.locked ? (
          ''
        ) : (
          `${askFor(leaf, view.submission).says} ${said}`
        )}
      </p>
      <Leaf
        item={leaf}
        labelledBy={asks}
        feedback={feedback}
        onSay={setSaid}
        onShow={feedback?.proven ? onShow : null}
        {...view}
      />
      {feedback?.proven && onShow && feedback.decidedBy !== null && (
        <button type="button" className="btn bare showme" onClick={() => onShow(feedback.decidedBy ?? 0)}>
          Show me<span className="vh">: question {number}</span>
        </button>
      )}
    </li>
  );
}

function LeafVerdict({ feedback }: { readonly feedback: NonNullable<Feedback['items']>[number] }) {
  if (feedback.right) return <StateWord state="succeeded">Right.</StateWord>;
  return <StateWord state="failed">{feedback.score > 0 ? 'Partly right.' : 'Wrong.'}</StateWord>;
}
