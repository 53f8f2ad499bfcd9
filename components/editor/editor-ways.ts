import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, previousDiagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { editorColours, editorTheme } from './editor-theme';

/** How every editor behaves, whatever is written in it. */
export function editorWays(label: string, run: () => boolean, mend: (view: EditorView) => boolean): Extension {
  return [
    keymap.of([
      { key: 'Mod-Enter', run },
      { key: 'Mod-.', run: mend },
      { key: 'Shift-F8', run: previousDiagnostic },
    ]),
    lineNumbers(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    indentUnit.of('  '),
    indentOnInput(),
    bracketMatching(),
    highlightActiveLine(),
    lintGutter(),
    syntaxHighlighting(editorColours),
    editorTheme,
    leaveByTab,
    typeOverSelection,
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-description': 'Escape, then Tab leaves the editor.',
      tabindex: '0',
    }),
    keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap, indentWithTab]),
  ];
}

/**
 * After Esc the next Tab leaves, however long one takes; typing brings indenting back. Observed, not handled: an Esc that
 * closes a list of completions is handled before it comes here, and yet it is the Esc that one pressed to leave.
 */
const leaveByTab = EditorView.domEventObservers({
  keydown(event, editor) {
    if (event.key === 'Escape') editor.setTabFocusMode(true);
    else if (!['Tab', 'Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) editor.setTabFocusMode(false);
  },
  blur(_, editor) {
    editor.setTabFocusMode(false);
  },
});

/**
 * Text typed over a selection goes in as a change of the document. Left to itself, Chrome edits the page first and
 * keeps the look of what it replaces in a `<span style>`, which the policy for styles reports as an error.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, editor) {
    const { data, inputType, cancelable, isComposing } = event;
    const { from, to, empty } = editor.state.selection.main;
    if (inputType !== 'insertText' || data === null || empty || !cancelable || isComposing || editor.composing)
      return false;
    event.preventDefault();
    const insert = () =>
      editor.state.update(editor.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const handled = editor.state
      .facet(EditorView.inputHandler)
      .some((handle) => handle(editor, from, to, data, insert));
    if (!handled) editor.dispatch(insert());
    return true;
  },
});
