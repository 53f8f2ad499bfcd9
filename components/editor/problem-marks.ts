import { type Diagnostic, forEachDiagnostic, setDiagnostics } from '@codemirror/lint';
import type { TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { TextEdit } from '@/lib/kernel/text-edit';
import type { EditorProblem } from './code-editor';

/** The underlines of problems. A fix is offered as long as the text is the one that was looked at. */
export function markProblems(
  view: EditorView,
  problems: readonly EditorProblem[],
  lookedAt: string | undefined,
): TransactionSpec {
  const end = view.state.doc.length;
  const shown = problems.map((problem): Diagnostic => {
    const { from, to, severity, message, fix, quickFix } = problem;
    const mark = {
      from: Math.min(from, end),
      to: Math.min(Math.max(to, from), end),
      severity,
      message: `${message} ${fix}`.trim(),
    };
    if (!quickFix) return mark;
    const apply = (editor: EditorView) => void applyFix(editor, quickFix.edits, quickFix.says, lookedAt);
    return { ...mark, actions: [{ name: quickFix.says, apply }] };
  });
  return setDiagnostics(view.state, shown);
}

/** Changes the text as a fix says, in one step that undo takes back; false where the text is another one by now. */
export function applyFix(
  view: EditorView,
  edits: readonly TextEdit[],
  says: string,
  lookedAt: string | undefined,
): boolean {
  const isSame = lookedAt === undefined || view.state.doc.toString() === lookedAt;
  const announcement = isSame ? `${says}: done.` : 'The text has changed since. Wait a moment, then try again.';
  const [first] = edits;
  view.dispatch({
    ...(isSame && first ? { changes: edits.map((edit) => ({ ...edit })), userEvent: 'input.fix' } : {}),
    effects: EditorView.announce.of(announcement),
  });
  if (isSame && first) {
    const anchor = Math.min(first.from + first.insert.length, view.state.doc.length);
    view.dispatch({ selection: { anchor }, scrollIntoView: true });
  }
  view.focus();
  return isSame;
}

/** Ctrl+. : the first fix for what is under the caret, else on its line. */
export function mendAtCaret(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  const found: {
    near: boolean;
    apply: (view: EditorView, from: number, to: number) => void;
    from: number;
    to: number;
  }[] = [];
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    const [action] = diagnostic.actions ?? [];
    if (action && from <= line.to && to >= line.from)
      found.push({ near: from <= head && head <= to, apply: action.apply, from, to });
  });
  const chosen = found.find(({ near }) => near) ?? found[0];
  if (chosen) chosen.apply(view, chosen.from, chosen.to);
  else view.dispatch({ effects: EditorView.announce.of('There is no fix to offer here.') });
  return true;
}
