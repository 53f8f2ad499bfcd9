import { type FormEvent, useEffect, useRef, useState } from 'react';
import { assertNever } from '@/lib/kernel/assert-never';
import type { PublicItem } from '@/lib/quiz';
import type { Submission } from '@/lib/quiz/wire';
import { askFor, takeAsShown } from './ask-for';
import { Facts } from './facts';
import type { KeptAnswer } from './journal';
import { Case } from './kinds/case';
import { Leaf } from './kinds/leaf';
import { Simulation } from './kinds/simulation';
import { Proof, type Shown } from './proof';
import { QuestionKeys } from './question-keys';
import { Stem, StemText } from './stem';
import { Trail } from './trail';
import { Verdict } from './verdict';
import { WouldBeRight } from './would-be-right';

type Props = {
  /** Its parts in the order of the attempt. */
  readonly item: PublicItem;
  /** Of the attempt. */
  readonly seed: number;
  readonly number: number;
  readonly answer: KeptAnswer | null;
  /** Options struck out, by item: of a case its own items too. */
  readonly struck: { readonly [item: string]: readonly string[] };
  readonly takeFocus: boolean;
  onAnswer(submission: Submission, final: boolean): void;
  onStrike(item: string, option: string): void;
};

/** One item: read, answer, submit, and then why. */
export function Question({ item, seed, number, answer, struck, takeFocus, onAnswer, onStrike }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const askLine = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [hinted, setHinted] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus]);

  const submission = answer?.submission ?? null;
  const locked = answer?.final ?? false;
  const feedback = answer?.feedback ?? null;
  const ask = askFor(item, submission);

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (locked) return;
    if (!ask.ready || !submission) {
      const asShown = takeAsShown(item, submission);
      if (asShown) onAnswer(asShown, false);
      setSaid(ask.missing);
      return;
    }
    onAnswer(submission, true);
    // What was pressed and filled in is gone now; the line that will say how it went takes the focus.
    askLine.current?.focus();
  };
  const hint = item.hint && !locked ? () => setHinted(true) : null;
  const told = { submission, feedback, locked, onAnswer: (next: Submission) => onAnswer(next, false) };
  const onShow = feedback?.proof ? (cursor: number) => setShown({ cursor }) : null;

  return (
    <article aria-labelledby="stem">
      {!locked && <QuestionKeys form={form} item={item} onSubmit={submit} onHint={hint} />}
      <Stem id="stem" text={item.stem} number={number} heading={heading} />
      <div className="ask" id="ask" role="status" ref={askLine} tabIndex={-1}>
        {answer?.final ? <Verdict item={item} answer={answer} /> : `${ask.says} ${said}`.trim()}
      </div>
      {feedback && answer?.contentHash !== item.contentHash && (
        <p className="mute">This question has been edited since you answered it. The reasons are for what you saw.</p>
      )}
      {/* Beside the form, not in it: Enter in an editor or on a scrubber submits nothing. */}
      {item.kind === 'simulation' && <Simulation item={item} seed={seed} {...told} />}
      <form ref={form} onSubmit={submit}>
        <Parts item={item} struck={struck} onStrike={onStrike} onSay={setSaid} onShow={onShow} {...told} />
        {!locked && (
          <div className="acts left">
            <button type="submit" className="btn primary" aria-disabled={!ask.ready} aria-describedby="ask">
              Submit {item.kind === 'simulation' ? 'for grading' : <kbd>Enter</kbd>}
            </button>
            {hint && !hinted && (
              <button type="button" className="btn bare" onClick={hint}>
                Hint <kbd>H</kbd>
              </button>
            )}
          </div>
        )}
      </form>
      <div role="status">
        {item.hint && hinted && !locked && (
          <p className="hint">
            <span className="label">Hint</span> <StemText text={item.hint} />
          </p>
        )}
      </div>
      {feedback && <WouldBeRight feedback={feedback} submission={submission} />}
      {feedback?.proof && <Proof proof={feedback.proof} shown={shown} onShown={setShown} />}
      {feedback && <Facts facts={feedback.facts} source={feedback.source} />}
      {answer?.final && <Trail answer={answer} proof={feedback?.proof ?? null} />}
    </article>
  );
}

type PartsProps = Pick<Props, 'item' | 'struck' | 'onStrike'> &
  Pick<Parameters<typeof Case>[0], 'submission' | 'feedback' | 'locked' | 'onAnswer' | 'onShow'> & {
    onSay(words: string): void;
  };

/** What is answered inside the form. */
function Parts({ item, struck, onStrike, onSay, submission, ...view }: PartsProps) {
  switch (item.kind) {
    case 'single':
    case 'multiple':
    case 'ordering':
    case 'matching':
      return (
        <Leaf
          item={item}
          labelledBy="stem"
          struck={struck[item.id] ?? []}
          submission={submission?.kind === 'case' || submission?.kind === 'simulation' ? null : submission}
          onStrike={(option) => onStrike(item.id, option)}
          onSay={onSay}
          {...view}
        />
      );
    case 'case':
      return <Case item={item} struck={struck} onStrike={onStrike} submission={submission} {...view} />;
    case 'simulation':
      return null;
    default:
      return assertNever(item);
  }
}
