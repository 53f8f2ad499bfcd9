import { useId } from 'react';
import type { PublicChoice } from '@/lib/quiz';
import type { Feedback } from '@/lib/quiz/wire';
import { Option } from './option';

export type ChoiceProps = {
  readonly item: PublicChoice;
  readonly labelledBy: string;
  readonly chosen: readonly string[];
  readonly struck: readonly string[];
  readonly feedback: Feedback | null;
  /** Submitted: the options can be read, not changed. */
  readonly locked: boolean;
  onPick(option: string): void;
  onStrike(option: string): void;
};

export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** `single` and `multiple`: real radio buttons or checkboxes, in the order of the attempt's seed. */
export function Choice({ item, labelledBy, chosen, struck, feedback, locked, onPick, onStrike }: ChoiceProps) {
  const group = useId();
  return (
    <fieldset aria-labelledby={labelledBy}>
      <ol className="opts">
        {item.options.map(({ id, text }, index) => (
          <Option
            key={id}
            id={id}
            type={item.kind === 'single' ? 'radio' : 'checkbox'}
            group={group}
            letter={letterOf(index)}
            text={text}
            chosen={chosen.includes(id)}
            struck={struck.includes(id)}
            verdict={feedback?.options.find((option) => option.id === id) ?? null}
            locked={locked}
            onPick={() => onPick(id)}
            onStrike={() => onStrike(id)}
          />
        ))}
      </ol>
    </fieldset>
  );
}
