import type { RefObject } from 'react';
import { useKeys } from '@/components/ui/keys';
import type { PublicChoice } from '@/lib/quiz';
import { letterOf } from './kinds/choice';

type Props = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly item: PublicChoice;
  onPick(option: string): void;
  onStrike(option: string): void;
  onSubmit(): void;
  /** Null where there is none. */
  readonly onHint: (() => void) | null;
};

// An eighth option would be H.
const taken: ReadonlySet<string> = new Set(['H', 'N', 'P', 'X']);

/** Shortcuts of an open question. Shows nothing; it is there only as long as they do something. */
export function QuestionKeys({ form, item, onPick, onStrike, onSubmit, onHint }: Props) {
  const choose = item.options.map(({ id }, index) => ({
    keys: [`${index + 1}`, letterOf(index)].filter((key) => !taken.has(key)),
    says: `choose option ${letterOf(index)}`,
    run() {
      form.current?.querySelector<HTMLInputElement>(`[data-option="${id}"] input`)?.focus();
      onPick(id);
    },
  }));
  const strike = () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-option]')?.dataset.option;
    if (focused) onStrike(focused);
  };
  useKeys('This question', [
    ...choose,
    { keys: ['Enter'], says: 'submit', run: onSubmit },
    { keys: ['X'], says: 'strike out the option in focus, or take that back', run: strike },
    ...(onHint ? [{ keys: ['H'], says: 'hint', run: onHint }] : []),
  ]);
  return null;
}
