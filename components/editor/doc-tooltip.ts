import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';

/** What is said about a word of the text, and where it can be read. */
export type WordDoc = {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly says: string;
  readonly source: string;
  /** The day its source was last read, `yyyy-mm-dd`. */
  readonly checked: string;
};
type FindDoc = (text: string, offset: number) => WordDoc | null;

const show = StateEffect.define<Tooltip | null>();

/** The tooltip that a key opened; a change of the text or the caret closes it. */
const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

/** Words on what is under the pointer, or with F1 or Ctrl+I at the caret. F1 again goes to the link in them, Escape back. */
export function docTooltip(findDoc: FindDoc): Extension {
  const open = (view: EditorView) => {
    const link = view.dom.querySelector<HTMLElement>('.cm-worddoc a');
    if (view.state.field(shown) && link) {
      link.focus();
      return true;
    }
    const found = findDoc(view.state.doc.toString(), view.state.selection.main.head);
    const words = found
      ? `${found.word}. ${found.says} F1 again goes to the source.`
      : 'There is nothing to say about this word.';
    view.dispatch({ effects: [show.of(found && toTooltip(found)), EditorView.announce.of(words)] });
    return true;
  };
  const close = (view: EditorView) => {
    if (!view.state.field(shown)) return false;
    view.dispatch({ effects: show.of(null) });
    view.focus();
    return true;
  };
  return [
    shown,
    hoverTooltip((view, offset) => {
      const found = findDoc(view.state.doc.toString(), offset);
      return found && toTooltip(found);
    }),
    keymap.of([
      { key: 'F1', run: open, preventDefault: true },
      { key: 'Mod-i', run: open, preventDefault: true },
      { key: 'Escape', run: close },
    ]),
  ];
}

function toTooltip(found: WordDoc): Tooltip {
  return { pos: found.from, end: found.to, above: true, create: (view) => ({ dom: toElement(found, view) }) };
}

function toElement({ word, says, source, checked }: WordDoc, view: EditorView): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-worddoc';
  const name = document.createElement('code');
  name.textContent = word;
  const text = document.createElement('p');
  text.append(name, ` ${says}`);
  const note = document.createElement('p');
  const link = document.createElement('a');
  link.href = source;
  link.target = '_blank';
  link.rel = 'noreferrer';
  link.textContent = source.startsWith('https://docs.aws.amazon.com/') ? 'AWS documentation' : 'The ASL specification';
  note.append(link, `, read on ${checked}`);
  box.append(text, note);
  // Tooltips stand beside the text, where its keys are not heard.
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    view.dispatch({ effects: show.of(null) });
    view.focus();
  });
  return box;
}
