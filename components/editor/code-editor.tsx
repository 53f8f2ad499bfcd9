'use client';

import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { editorColours, editorTheme } from './editor-theme';

/** A finding as the editor shows it: UTF-16 offsets, end exclusive. */
export type EditorProblem = {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly fix: string;
};

export type EditorHandle = { readonly goTo: (offset: number) => void };

export type EditorProps = {
  /** The accessible name. */
  readonly label: string;
  readonly value: string;
  readonly problems: readonly EditorProblem[];
  readonly onChange: (value: string) => void;
  /** Ctrl or Cmd with Enter. */
  readonly onRun: () => void;
  readonly ref?: Ref<EditorHandle>;
};

type Props = EditorProps & {
  /** Colours, brackets, completion. May change while the text stays, such as when a schema is learnt. */
  readonly language: Extension;
};

/**
 * CodeMirror in a shadow root: there its styles are adopted style sheets, which `style-src 'self'` allows, and
 * not a `<style>` element, which it does not.
 */
export function CodeEditor({ label, value, problems, onChange, onRun, ref, language }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [speaks] = useState(() => new Compartment());
  const latest = useRef({ onChange, onRun, value, language });
  useEffect(() => {
    latest.current = { onChange, onRun, value, language };
  });

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const frame = document.createElement('div');
    frame.setAttribute('part', 'frame');
    root.replaceChildren(frame);
    const changes = EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      const text = update.state.doc.toString();
      // What came from outside is no edit: telling it back would undo a Reset's undo.
      if (text !== latest.current.value) latest.current.onChange(text);
    });
    const run = () => {
      latest.current.onRun();
      return true;
    };
    const spoken = speaks.of(latest.current.language);
    const state = EditorState.create({ doc: latest.current.value, extensions: [ways(label, run), spoken, changes] });
    const made = new EditorView({ state, root, parent: frame });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
  }, [label, speaks]);

  useEffect(() => {
    const editor = view.current;
    if (editor && speaks.get(editor.state) !== language) editor.dispatch({ effects: speaks.reconfigure(language) });
  }, [language, speaks]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    // A text from outside (Reset, its undo) is a change like any other, so the editor's own undo covers it.
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const end = editor.state.doc.length;
    const shown = problems.map(({ from, to, severity, message, fix }) => ({
      from: Math.min(from, end),
      to: Math.min(Math.max(to, from), end),
      severity,
      message: `${message} ${fix}`.trim(),
    }));
    editor.dispatch(setDiagnostics(editor.state, shown));
  }, [problems]);

  useImperativeHandle(ref, () => ({
    goTo(offset) {
      const editor = view.current;
      if (!editor) return;
      const anchor = Math.min(offset, editor.state.doc.length);
      editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      editor.focus();
    },
  }));

  return <div ref={host} className="editor-host" />;
}

function ways(label: string, run: () => boolean): Extension {
  return [
    keymap.of([{ key: 'Mod-Enter', run }]),
    lineNumbers(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    indentUnit.of('  '),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
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
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap, indentWithTab]),
  ];
}

/** After Esc the next Tab leaves, however long one takes; typing brings indenting back. */
const leaveByTab = EditorView.domEventHandlers({
  keydown(event, editor) {
    if (event.key === 'Escape') editor.setTabFocusMode(true);
    else if (!['Tab', 'Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) editor.setTabFocusMode(false);
    return false;
  },
  blur(_, editor) {
    editor.setTabFocusMode(false);
    return false;
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
