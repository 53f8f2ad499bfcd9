import { type FormEvent, useEffect, useRef, useState } from 'react';
import { StateWord } from '@/components/ui/glyph';
import type { PublicChoice } from '@/lib/quiz';
import { chosenOf } from '@/lib/quiz/wire';
import { Facts } from './facts';
import { type KeptAnswer, useJournalStatus } from './journal';
import { Choice, letterOf } from './kinds/choice';
import { askFor, inCapitals, pick } from './practice-state';
import { Proof } from './proof';
import { QuestionKeys } from './question-keys';
import { Stem, StemText } from './stem';

type Props = {
  /** Options in the order of the attempt. */
  readonly item: PublicChoice;
  readonly number: number;
  readonly answer: KeptAnswer | null;
  readonly struck: readonly string[];
  readonly takeFocus: boolean;
  onAnswer(chosen: readonly string[], final: boolean): void;
  onStrike(option: string): void;
};

/** One item: read, choose, submit, and then why. */
export function Question({ item, number, answer, struck, takeFocus, onAnswer, onStrike }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const askLine = useRef<HTMLDivElement>(null);
  const [objection, setObjection] = useState('');
  const [hinted, setHinted] = useState(false);

  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus]);

  const chosen = chosenOf(answer?.submission);
  const locked = answer?.final ?? false;
  const feedback = answer?.feedback ?? null;
  const ask = askFor(item, chosen);

  const onPick = (option: string) => {
    if (locked) return;
    const picked = pick(item, chosen, option);
    setObjection(
      picked === 'too-many' ? `That would be one too many: take one of the ${inCapitals(item.choose)} back first.` : '',
    );
    if (picked !== 'too-many') onAnswer(picked, false);
  };
  const strike = (option: string) => {
    if (locked) return;
    if (!struck.includes(option) && chosen.includes(option))
      onAnswer(
        chosen.filter((id) => id !== option),
        false,
      );
    onStrike(option);
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (locked) return;
    if (!ask.ready) {
      setObjection('Submit opens when you have.');
      return;
    }
    onAnswer(chosen, true);
    // The button and the options are gone now; the line that will say how it went takes the focus.
    askLine.current?.focus();
  };
  const hint = item.hint && !locked ? () => setHinted(true) : null;

  return (
    <article aria-labelledby="stem">
      {!locked && (
        <QuestionKeys form={form} item={item} onPick={onPick} onStrike={strike} onSubmit={submit} onHint={hint} />
      )}
      <Stem id="stem" text={item.stem} number={number} heading={heading} />
      <form ref={form} onSubmit={submit}>
        <div className="ask" id="ask" role="status" ref={askLine} tabIndex={-1}>
          {answer?.final ? <Verdict item={item} answer={answer} /> : `${ask.says} ${objection}`.trim()}
        </div>
        {feedback && answer?.contentHash !== item.contentHash && (
          <p className="mute">This question has been edited since you answered it. The reasons are for what you saw.</p>
        )}
        <Choice
          item={item}
          labelledBy="stem"
          chosen={chosen}
          struck={struck}
          feedback={feedback}
          locked={locked}
          onPick={onPick}
          onStrike={strike}
        />
        {!locked && (
          <div className="acts left">
            <button type="submit" className="btn primary" aria-disabled={!ask.ready} aria-describedby="ask">
              Submit <kbd>Enter</kbd>
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
      {feedback?.proof && <Proof proof={feedback.proof} />}
      {feedback && <Facts facts={feedback.facts} source={feedback.source} />}
    </article>
  );
}

function Verdict({ item, answer }: { readonly item: PublicChoice; readonly answer: KeptAnswer }) {
  const { feedback, score } = answer;
  const { trouble, setAside } = useJournalStatus();
  if (!feedback) {
    if (setAside.some(({ post }) => post.kind === 'answer' && post.body.item === item.id)) {
      return 'Submitted, but the server did not take it: see above.';
    }
    if (score === null) return trouble ? 'Submitted and saved on this device, not graded yet.' : 'Submitted. Grading…';
    return score === 1 ? <StateWord state="succeeded">Right.</StateWord> : <StateWord state="failed">Wrong.</StateWord>;
  }
  if (feedback.right) return <StateWord state="succeeded">Right.</StateWord>;
  const letters = item.options.flatMap(({ id }, index) =>
    feedback.options.some((option) => option.id === id && option.right) ? [letterOf(index)] : [],
  );
  return (
    <>
      <StateWord state="failed">{feedback.score > 0 ? 'Partly right.' : 'Wrong.'}</StateWord>{' '}
      {letters.length === 1 ? `The right answer is ${letters[0]}.` : `The right answers are ${letters.join(' and ')}.`}
    </>
  );
}
