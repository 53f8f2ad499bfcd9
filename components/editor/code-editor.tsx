'use client';

import { Compartment, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { QuickFix, TextEdit } from '@/lib/kernel/text-edit';
import { keepEditor, recallEditor } from './editor-memory';
import { editorWays } from './editor-ways';
import { applyFix, markProblems, mendAtCaret } from './problem-marks';

/** A finding as the editor shows it: UTF-16 offsets, end exclusive. */
export type EditorProblem = {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly fix: string;
  /** The fix as a change of the text, named in a few words. */
  readonly quickFix?: QuickFix;
};

export type EditorHandle = {
  /** Puts the caret there. `stay`: without taking the focus along. */
  readonly goTo: (offset: number, stay?: 'stay') => void;
  /** Changes the text in one step that undo takes back, and says so. */
  readonly edit: (edits: readonly TextEdit[], says: string) => void;
  /** Another text in the place of this one, in one step that undo takes back, the caret at `caret`. */
  readonly replace: (text: string, caret: number) => void;
  readonly caret: () => number;
};

export type EditorProps = {
  /** The accessible name. */
  readonly label: string;
  readonly value: string;
  readonly problems: readonly EditorProblem[];
  readonly onChange: (value: string) => void;
  /** Ctrl or Cmd with Enter. */
  readonly onRun: () => void;
  /** The text that the problems are about, where they bring fixes along. */
  readonly lookedAt?: string;
  /** The caret has moved, by a person. */
  readonly onCaret?: (offset: number) => void;
  /** What the editor knows of its text beyond the language, fetched once it is used. Must be a constant. */
  readonly assist?: () => Promise<Extension>;
  /** Text and undo history survive a reload under this name. */
  readonly keepAs?: string;
  readonly ref?: Ref<EditorHandle>;
};

type Props = EditorProps & {
  /** Colours, brackets, completion. May change while the text stays, such as when a schema is learnt. */
  readonly language: Extension;
};

const keepingPauseMs = 500;

/**
 * CodeMirror in a shadow root: there its styles are adopted style sheets, which `style-src 'self'` allows, and
 * not a `<style>` element, which it does not.
 */
export function CodeEditor(props: Props) {
  const { label, value, problems, lookedAt, ref, language, assist, keepAs } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [speaks] = useState(() => new Compartment());
  const [helps] = useState(() => new Compartment());
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const frame = document.createElement('div');
    frame.setAttribute('part', 'frame');
    root.replaceChildren(frame);
    let timer: ReturnType<typeof setTimeout> | null = null;
    const keep = () => {
      if (keepAs !== undefined && view.current) keepEditor(keepAs, view.current.state);
    };
    const changes = EditorView.updateListener.of((update) => {
      if (update.selectionSet || update.docChanged) {
        const isPersons = update.transactions.some(
          (transaction) =>
            transaction.isUserEvent('select') || transaction.isUserEvent('input') || transaction.isUserEvent('delete'),
        );
        if (isPersons) latest.current.onCaret?.(update.state.selection.main.head);
      }
      if (!update.docChanged) return;
      const text = update.state.doc.toString();
      // What came from outside is no edit: telling it back would undo a Reset's undo.
      if (text !== latest.current.value) latest.current.onChange(text);
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(keep, keepingPauseMs);
    });
    const run = () => {
      latest.current.onRun();
      return true;
    };
    const extensions = [editorWays(label, run, mendAtCaret), speaks.of(latest.current.language), helps.of([]), changes];
    const state = recallEditor(keepAs, latest.current.value, { extensions });
    const made = new EditorView({ state, root, parent: frame });
    view.current = made;
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      if (timer !== null) clearTimeout(timer);
      keep();
      made.destroy();
      view.current = null;
    };
  }, [label, speaks, helps, keepAs]);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const learn = () => {
      const pairs = import('./closing-brackets').then((module) => module.closingBrackets);
      Promise.all([pairs, assist?.() ?? []]).then(
        (extensions) => view.current?.dispatch({ effects: helps.reconfigure(extensions) }),
        // Without a network one writes on unaided.
        () => undefined,
      );
    };
    element.addEventListener('focusin', learn, { once: true });
    return () => element.removeEventListener('focusin', learn);
  }, [assist, helps]);

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
    if (editor) editor.dispatch(markProblems(editor, problems, lookedAt));
  }, [problems, lookedAt]);

  useImperativeHandle(ref, () => ({
    goTo(offset, stay) {
      const editor = view.current;
      if (!editor) return;
      const anchor = Math.min(offset, editor.state.doc.length);
      editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      if (!stay) editor.focus();
    },
    edit(edits, says) {
      if (view.current) applyFix(view.current, edits, says, latest.current.lookedAt);
    },
    replace(text, caret) {
      const editor = view.current;
      if (!editor) return;
      const changes = { from: 0, to: editor.state.doc.length, insert: text };
      editor.dispatch({ changes, selection: { anchor: Math.min(caret, text.length) }, scrollIntoView: true });
    },
    caret: () => view.current?.state.selection.main.head ?? 0,
  }));

  return <div ref={host} className="editor-host" />;
}
