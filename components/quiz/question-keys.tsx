import type { RefObject } from 'react';
import { type KeyBinding, useKeys } from '@/components/ui/keys';
import type { PublicItem } from '@/lib/quiz';
import { letterOf } from './kinds/choice';

type Props = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly item: PublicItem;
  onSubmit(): void;
  /** Null where there is none. */
  readonly onHint: (() => void) | null;
};

/** Shortcuts of an open question. Shows nothing; it is there only as long as they do something. */
export function QuestionKeys({ form, item, onSubmit, onHint }: Props) {
  useKeys('This question', [
    ...keysOf(item, form),
    // A simulation is submitted by its button alone: Enter belongs to its editors.
    ...(item.kind === 'simulation' ? [] : [{ keys: ['Enter'], says: 'submit', run: onSubmit }]),
    ...(onHint ? [{ keys: ['H'], says: 'hint', run: onHint }] : []),
  ]);
  return null;
}

// An eighth option would be H.
const taken: ReadonlySet<string> = new Set(['H', 'N', 'P', 'X']);

function keysOf(item: PublicItem, form: RefObject<HTMLFormElement | null>): readonly KeyBinding[] {
  const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector) ?? null;
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return [
        ...item.options.map(({ id }, index) => ({
          keys: [`${index + 1}`, letterOf(index)].filter((key) => !taken.has(key)),
          says: `choose option ${letterOf(index)}`,
          run() {
            const input = find(`[data-option="${id}"] input`);
            input?.focus();
            input?.click();
          },
        })),
        {
          keys: ['X'],
          says: 'strike out the option in focus, or take that back',
          run: () =>
            document.activeElement?.closest('[data-option]')?.querySelector<HTMLElement>('button.strike')?.click(),
        },
      ];
    case 'ordering': {
      // In a step its buttons know these keys; from anywhere else they lead into the list.
      const enter = () => find('[data-step] button')?.focus();
      return [
        { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], says: 'move the step in focus up or down', run: enter },
        { keys: item.steps.map((_, i) => `${i + 1}`), says: 'move the step in focus to that place', run: enter },
      ];
    }
    case 'matching':
      return item.prompts.map(({ id }, i) => ({
        keys: [`${i + 1}`],
        says: `go to number ${i + 1}; the arrow keys choose`,
        run: () =>
          (find(`[data-prompt="${id}"] input:checked`) ?? find(`[data-prompt="${id}"] input:enabled`))?.focus(),
      }));
    case 'case':
    case 'simulation':
      return [];
  }
}
