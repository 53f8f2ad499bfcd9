import { StemText } from '@/components/quiz/stem';
import { StateWord } from '@/components/ui/glyph';
import type { DraftItem, DraftPart } from '@/lib/exchange/draft-item';
import { assertNever } from '@/lib/kernel/assert-never';

/** Options, steps or pairs, with what is right and why. Parts of one question may read the same: their place tells them apart. */
export function DraftParts({ draft }: { readonly draft: DraftItem }) {
  switch (draft.kind) {
    case 'single':
    case 'multiple':
      return (
        <ul className="parts">
          {draft.options.map((option, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells them apart
            <li key={i}>
              {option.right ? (
                <StateWord state="succeeded">
                  <StemText text={option.text} />
                  <span className="vh">, right</span>
                </StateWord>
              ) : (
                <StemText text={option.text} />
              )}
              <Why part={option} />
            </li>
          ))}
        </ul>
      );
    case 'ordering':
      return (
        <ol className="parts numbered">
          {draft.steps.map((step, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells them apart
            <li key={i}>
              <StemText text={step.text} />
              <Why part={step} />
            </li>
          ))}
        </ol>
      );
    case 'matching':
      return (
        <ul className="parts">
          {draft.prompts.map((prompt, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells them apart
            <li key={i}>
              <StemText text={prompt.text} />: <StemText text={draft.answers[prompt.answer] ?? ''} />
              <Why part={prompt} />
            </li>
          ))}
          <Spare draft={draft} />
        </ul>
      );
    default:
      return assertNever(draft);
  }
}

function Why({ part: { why } }: { readonly part: DraftPart }) {
  return why === null ? null : (
    <div className="why">
      <StemText text={why} />
    </div>
  );
}

function Spare({ draft: { prompts, answers } }: { readonly draft: Extract<DraftItem, { kind: 'matching' }> }) {
  const spare = answers.filter((_, i) => prompts.every(({ answer }) => answer !== i));
  if (spare.length === 0) return null;
  return (
    <li className="mute">
      Belongs to none: <StemText text={spare.join('; ')} />
    </li>
  );
}
