import { useId } from 'react';
import type { PublicChoice } from '@/lib/quiz';
import { chosenOf } from '@/lib/quiz/wire';
import { inCapitals } from '../ask-for';
import type { LeafView } from './leaf-view';
import { Option } from './option';
import { pick } from './pick';

export const letterOf = (index: number): string => String.fromCharCode(65 + index);

type Props = LeafView & { readonly item: PublicChoice };

/** `single` and `multiple`: real radio buttons or checkboxes, in the order of the attempt's seed. */
export function Choice({ item, labelledBy, submission, struck, feedback, locked, ...on }: Props) {
  const group = useId();
  const chosen = chosenOf(submission);
  const choose = (options: readonly string[]) => on.onAnswer({ kind: 'choice', chosen: [...options] });
  const onPick = (option: string) => {
    const picked = pick(item, chosen, option);
    if (picked === 'too-many') {
      on.onSay(`That would be one too many: take one of the ${inCapitals(item.choose)} back first.`);
      return;
    }
    on.onSay('');
    choose(picked);
  };
  const onStrike = (option: string) => {
    if (!struck.includes(option) && chosen.includes(option)) choose(chosen.filter((id) => id !== option));
    on.onStrike(option);
  };
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
            onShow={on.onShow}
          />
        ))}
      </ol>
    </fieldset>
  );
}
