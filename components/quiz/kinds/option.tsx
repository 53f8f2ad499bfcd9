import { StateWord } from '@/components/ui/glyph';
import type { Feedback } from '@/lib/quiz/wire';
import { StemText } from '../stem';
import type { ShowRun } from './leaf-view';
import { Reason } from './reason';

type Verdict = Feedback['options'][number];
type Props = {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly group: string;
  readonly letter: string;
  readonly text: string;
  readonly chosen: boolean;
  readonly struck: boolean;
  readonly verdict: Verdict | null;
  readonly locked: boolean;
  onPick(): void;
  onStrike(): void;
  readonly onShow: ShowRun | null;
};

export function Option(props: Props) {
  const { id, type, group, letter, text, chosen, struck, verdict, locked, onPick, onStrike, onShow } = props;
  const look = verdict
    ? verdict.right
      ? 'correct'
      : chosen
        ? 'wrong'
        : ''
    : `${chosen ? 'chosen' : ''} ${struck ? 'out' : ''}`;
  return (
    <li className={`opt ${look}`.trim()} data-option={id}>
      <div className="pickline">
        <label>
          <input type={type} name={group} checked={chosen} disabled={locked} onChange={onPick} />
          <span className="key" aria-hidden="true">
            {letter}
          </span>
          <span className="txt">
            <StemText text={text} />
          </span>
          {verdict ? <Outcome right={verdict.right} chosen={chosen} /> : <Note chosen={chosen} struck={struck} />}
        </label>
        {!locked && (
          <button type="button" className="btn bare strike" aria-pressed={struck} onClick={onStrike}>
            Strike out<span className="vh"> option {letter}</span>
          </button>
        )}
      </div>
      {verdict && <Reason why={verdict.why} of={`option ${letter}`} cursor={verdict.cursor} onShow={onShow} />}
    </li>
  );
}

function Note({ chosen, struck }: { readonly chosen: boolean; readonly struck: boolean }) {
  if (!chosen && !struck) return null;
  return <span className="res mute">{chosen ? 'chosen' : 'struck out'}</span>;
}

function Outcome({ right, chosen }: { readonly right: boolean; readonly chosen: boolean }) {
  const words = right ? (chosen ? 'your answer, right' : 'right answer') : chosen ? 'your answer, wrong' : 'wrong';
  // A wrong option that was left alone is said, not shouted: colour is for what the learner did and what is right.
  return (
    <span className={right || chosen ? 'res' : 'res left-alone'}>
      <StateWord state={right ? 'succeeded' : 'failed'}>{words}</StateWord>
    </span>
  );
}
