import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import { type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { complete } from '@/lib/asl/assist/complete';
import type { Completions, Known } from '@/lib/asl/assist/completion';
import { docAt } from '@/lib/asl/assist/doc-at';
import { stateAtOffset } from '@/lib/asl/assist/find-state';
import { docTooltip } from './doc-tooltip';

export type DefinitionAssist = {
  /** What is known beside the text about the state with this path. */
  readonly ask: (statePath: readonly string[]) => Promise<Known>;
  /** Shift+Alt+F. */
  readonly format: () => void;
};

/** Completion, words on the language, and formatting for a state machine. */
export function definitionAssist({ ask, format }: DefinitionAssist): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const text = context.state.doc.toString();
    const before = text.charAt(context.pos - 1);
    if (!context.explicit && !/["\w.$'{[(%]/.test(before)) return null;
    const found = complete(text, context.pos, await ask(stateAtOffset(text, context.pos) ?? []));
    return found && toResult(found, context.pos);
  };
  return [
    autocompletion({ override: [source], maxRenderedOptions: 60 }),
    docTooltip((text, offset) => {
      const found = docAt(text, offset);
      return found && { from: found.from, to: found.to, word: found.word, ...found.doc };
    }),
    keymap.of([
      {
        key: 'Shift-Alt-f',
        preventDefault: true,
        run() {
          format();
          return true;
        },
      },
    ]),
    Prec.high(
      EditorView.contentAttributes.of({
        'aria-description':
          'Escape, then Tab leaves the editor. Ctrl+Space completes, F1 explains the word, F8 goes to the next problem.',
      }),
    ),
  ];
}

function toResult({ from, replace, options }: Completions, asked: number): CompletionResult {
  // What stands behind the caret and belongs to what is replaced, such as the closing quote.
  const behind = Math.max(0, replace.to - asked);
  return {
    from,
    validFor: /^[\w.$ -]*$/,
    options: options.map((option, index): Completion => {
      const { label, insert, detail, caret = insert.length, goesOn } = option;
      return {
        label,
        detail: detail.length > 60 ? `${detail.slice(0, 59)}…` : detail,
        // As listed: what was seen comes before what there is.
        sortText: String(index).padStart(4, '0'),
        apply(view, completion, _, to) {
          view.dispatch({
            changes: { from: replace.from, to: Math.min(to + behind, view.state.doc.length), insert },
            selection: { anchor: replace.from + caret },
            annotations: pickedCompletion.of(completion),
            userEvent: 'input.complete',
            scrollIntoView: true,
          });
          if (goesOn) startCompletion(view);
        },
      };
    }),
  };
}
