import { useId } from 'react';
import type { PublicMatching } from '@/lib/quiz';
import { plainText } from '@/lib/quiz/parse-prose';
import { StemText } from '../stem';
import { letterOf } from './choice';
import type { LeafView } from './leaf-view';
import { MatchedPairs } from './matched-pairs';
import { type Pairs, pairsOf, pairUp, unpair } from './pair-up';
import { useDropOn } from './use-drop-on';

type Props = LeafView & { readonly item: PublicMatching };

/** Prompts that each want one of the answers: letters to press beside each prompt, or answers to drag onto it. */
export function Matching({ item, labelledBy, submission, feedback, locked, onAnswer, onSay, onShow }: Props) {
  const group = useId();
  const pairs = pairsOf(submission);
  const { prompts, answers, reuse } = item;
  const nameOf = (parts: PublicMatching['prompts'], part: string) =>
    plainText(parts.find(({ id }) => id === part)?.text ?? '');
  const settle = (next: Pairs) => onAnswer({ kind: 'matching', pairs: { ...next } });
  const give = (prompt: string, answer: string) => {
    const { pairs: next, freed } = pairUp(item, pairs, prompt, answer);
    settle(next);
    onSay(freed === null ? '' : `Each answer serves once: “${nameOf(prompts, freed)}” is open again.`);
  };
  const drop = useDropOn('[data-prompt]', (target, answer) => give(target.dataset.prompt ?? '', answer));
  if (feedback?.pairs) return <MatchedPairs item={item} pairs={feedback.pairs} onShow={onShow} />;

  const usedFor = (answer: string, but: string) =>
    prompts.filter(({ id }) => id !== but && pairs[id] === answer).map(({ text }) => plainText(text));
  return (
    <fieldset className="matching" aria-labelledby={labelledBy}>
      <ol className="answers" aria-label="Answers">
        {answers.map(({ id, text }, i) => (
          <li key={id} className={!locked ? 'drag' : undefined} {...(locked ? {} : drop.holds(id))}>
            <span className="key" aria-hidden="true">
              {letterOf(i)}
            </span>
            <span className="txt">
              <span className="vh">{letterOf(i)}: </span>
              <StemText text={text} />
            </span>
          </li>
        ))}
      </ol>
      <ul className="prompts">
        {prompts.map((prompt) => {
          const given = answers.find(({ id }) => id === pairs[prompt.id]);
          return (
            <li key={prompt.id} data-prompt={prompt.id} className={given ? 'prompt given' : 'prompt'}>
              <fieldset disabled={locked}>
                <legend>
                  <StemText text={prompt.text} />
                </legend>
                <div className="letters">
                  {answers.map((answer, i) => {
                    const others = reuse ? [] : usedFor(answer.id, prompt.id);
                    return (
                      <label key={answer.id} className={others.length > 0 ? 'used' : undefined}>
                        <input
                          type="radio"
                          name={`${group}${prompt.id}`}
                          checked={given?.id === answer.id}
                          // The arrow keys choose as they go: past an answer that serves elsewhere, not through it.
                          disabled={others.length > 0}
                          onChange={() => give(prompt.id, answer.id)}
                        />
                        <span aria-hidden="true">{letterOf(i)}</span>
                        <span className="vh">
                          {letterOf(i)}: {plainText(answer.text)}
                          {others.length > 0 && `, given to ${others.join(', ')}`}
                        </span>
                      </label>
                    );
                  })}
                  {given && !locked && (
                    <button
                      type="button"
                      className="btn bare"
                      onClick={() => {
                        settle(unpair(pairs, prompt.id));
                        onSay(`“${plainText(prompt.text)}” is open again.`);
                      }}
                    >
                      Take back<span className="vh"> the answer to {plainText(prompt.text)}</span>
                    </button>
                  )}
                </div>
                <p className="pair">{given ? <StemText text={given.text} /> : <span className="mute">open</span>}</p>
              </fieldset>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
